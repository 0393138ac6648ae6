// ---- where little is shown, the empty strips between boxes are taken out; order and sides stay

const BETWEEN = { x: 44, y: 64 };

function squeezed(nodes) {
  const x = squeezedAlong(nodes, "x", "width");
  const y = squeezedAlong(nodes, "y", "height");
  return nodes.map((node) => ({ ...node, x: x.get(node.id), y: y.get(node.id) }));
}

function squeezedAlong(nodes, axis, size) {
  const places = new Map();
  let reach = null; // how far to the right, or down, boxes are so far
  let taken = 0;
  const start = (node) => node[axis] - node[size] / 2;
  for (const node of [...nodes].sort((a, b) => start(a) - start(b))) {
    if (reach !== null) taken += Math.max(0, start(node) - reach - BETWEEN[axis]);
    places.set(node.id, node[axis] - taken);
    reach = Math.max(reach === null ? -Infinity : reach, node[axis] + node[size] / 2);
  }
  return places;
}
