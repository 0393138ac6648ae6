// ---- from afar, where the words in boxes are too small: the names of those with most lines

const FAR = 0.45; // scale from which on the words in boxes are read
const ROOM = 18000; // pixels of the picture for each name
const LONGEST = 30; // letters
const NAME = { size: 11, height: 16, side: 4, apart: 5 }; // pixels of the window

const NAME_FONT = "system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

function byWeight({ nodes, edges }) {
  const weight = new Map(nodes.map((node) => [node.id, node.inside]));
  for (const edge of edges) {
    for (const id of [edge.from, edge.to]) weight.set(id, weight.get(id) + edge.statements.length);
  }
  return [...nodes].sort((a, b) => weight.get(b.id) - weight.get(a.id) || (a.id < b.id ? -1 : 1));
}

// The weightiest names that do not overlap, with places and sizes as those of boxes.
function namesFrom(nodes, { x, y, scale }, { width, height }, widthOf) {
  const taken = [];
  if (scale >= FAR) return taken;
  const edge = { x: width / 2 / scale, y: height / 2 / scale };
  for (const node of nodes) {
    if (taken.length >= width * height / ROOM) break;
    if (Math.abs(node.x - x) > edge.x || Math.abs(node.y - y) > edge.y) continue;
    const text = short(node.title);
    const half = { x: (widthOf(text) / 2 + NAME.side) / scale, y: NAME.height / 2 / scale };
    const middle = Math.max(x - edge.x + half.x, Math.min(x + edge.x - half.x, node.x));
    const apart = NAME.apart / scale;
    const free = taken.every((other) => Math.abs(other.x - middle) >= other.half.x + half.x + apart
      || Math.abs(other.y - node.y) >= other.half.y + half.y + apart);
    if (free) taken.push({ id: node.id, kind: node.kind, text, x: middle, y: node.y, half });
  }
  return taken;
}

// A name has the colors of its box, which it mostly covers.
function drawName(context, { kind, text, x, y, half }, { scale }) {
  const { fill, border } = content.classes[kind];
  context.font = `${NAME.size / scale}px ${NAME_FONT}`;
  context.beginPath();
  context.roundRect(x - half.x, y - half.y, 2 * half.x, 2 * half.y, 4 / scale);
  context.fillStyle = fill;
  context.strokeStyle = border;
  context.lineWidth = 1 / scale;
  context.fill();
  context.stroke();
  context.fillStyle = "#1b1b1b";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, x, y);
}
