// ---- an open group takes the room that its boxes need: what stands beside it moves aside

const HEADER = 60; // above the boxes of an open group: its own, to fold it by
const isOpen = (group, now) => Boolean(group.room) && !isFolded(group, now);

// Returns boxes with their places. Those of one group move as one.
function withRooms(nodes, now) {
  const open = content.groups.filter((group) => isOpen(group, now));
  if (open.length === 0) return nodes;
  const widest = Math.max(...nodes.map((node) => node.width));
  const places = new Map(); // of what moves as one: a group, or a box by itself
  const unitOf = ({ id }) => (groupOf.get(id) || groupAround.get(id) || { id }).id;
  for (const node of nodes) places.set(unitOf(node), groupOf.get(unitOf(node)) || node);
  // Every room is a strip of its own: what is left of its group moves left, the rest right.
  const shift = (id) => open.reduce((sum, group) => {
    const place = places.get(id);
    if (group.id === id || !places.has(group.id)) return sum;
    const side = Math.sign(place.x - group.x || place.y - group.y);
    return sum + side * (group.room[0] + widest) / 2;
  }, 0);
  const shifts = new Map([...places.keys()].map((id) => [id, shift(id)]));
  return nodes.map((node) => {
    const group = groupOf.get(node.id);
    const up = group && isOpen(group, now) ? (HEADER - group.room[1]) / 2 : 0;
    return { ...node, x: node.x + shifts.get(unitOf(node)), y: node.y + up };
  });
}
