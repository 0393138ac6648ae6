// ---- walks along lines: pure functions of a list of lines

function linesAt(edges) {
  const at = new Map();
  for (const edge of edges) {
    for (const id of new Set([edge.from, edge.to])) {
      if (!at.has(id)) at.set(id, []);
      at.get(id).push(edge);
    }
  }
  return at;
}

// The boxes within so many steps of one, whichever way the arrows point.
function around(edges, id, steps, follows = () => true) {
  const at = linesAt(edges);
  const found = new Set([id]);
  let front = [id];
  for (let step = 0; step < steps && front.length > 0; step += 1) {
    const next = [];
    for (const near of front) {
      for (const edge of at.get(near) || []) {
        const far = otherEnd(edge, near);
        if (!found.has(far) && follows(edge, near)) { found.add(far); next.push(far); }
      }
    }
    front = next;
  }
  return found;
}

const under = (edges, id) => around(edges, id, Infinity, (edge, near) => higherOf(edge) === near);

// The boxes of a shortest way from one to another, both included; empty where there is none.
function path(edges, from, to) {
  const at = linesAt(edges);
  const came = new Map([[from, null]]);
  const front = [from];
  for (let i = 0; i < front.length && !came.has(to); i += 1) {
    for (const edge of at.get(front[i]) || []) {
      const far = otherEnd(edge, front[i]);
      if (!came.has(far)) { came.set(far, front[i]); front.push(far); }
    }
  }
  const way = [];
  for (let id = came.has(to) ? to : null; id !== null; id = came.get(id)) way.unshift(id);
  return way;
}
