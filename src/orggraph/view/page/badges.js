// ---- the marks below boxes that fold others in: how many are folded, or that they can be

const BADGE = { height: 18, side: 11 };

function badgesOf(nodes, placeOf) {
  return nodes.flatMap((node) => {
    const group = groupOf.get(node.id) || groupAt.get(node.id);
    if (!group || (node.inside === 0 && !canFold(group))) return [];
    const { x, y } = placeOf(node);
    const text = node.inside > 0 ? `+${node.inside}` : "−";
    return [{ group, text, open: node.inside === 0, x, y: y + node.height / 2 + 3, half: BADGE.side + 3.5 * (text.length - 1) }];
  });
}

const canFold = (group) =>
  !(state.focus !== null && state.focus.kind === "path") && !isFolded(group, state) && group.members.some((id) => picture.nodes.some((node) => node.id === id));

const badgeAt = (badges, { x, y }) => badges.find((badge) =>
  Math.abs(badge.x - x) <= badge.half && Math.abs(badge.y - y) <= BADGE.height / 2);

function drawBadge(context, { x, y, half, text, open }) {
  const [ink, paper] = open ? ["#545454", "#ffffff"] : ["#ffffff", "#0b5c94"];
  context.beginPath();
  context.roundRect(x - half, y - BADGE.height / 2, 2 * half, BADGE.height, BADGE.height / 2);
  context.fillStyle = paper;
  context.strokeStyle = open ? "#8a8a8a" : "#ffffff";
  context.lineWidth = 1;
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.font = "600 12px system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, x, y + 0.5);
}
