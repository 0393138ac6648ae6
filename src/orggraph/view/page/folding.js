// ---- groups that fold and open

// The box that a reader folds or opens stays where it is in the window.
function turn(group) {
  const stand = group.anchor || group.id;
  const at = () => picture.nodes.find((node) => node.id === stand);
  const before = at();
  const turned = toggled(state.turned, group.id);
  const after = shown({ ...state, turned }).nodes.find((node) => node.id === stand);
  const { x, y, scale } = state.camera || {};
  const camera = state.camera === null || !before || !after ? state.camera
    : rounded({ x: x + after.x - before.x, y: y + after.y - before.y, scale });
  change({ turned, camera });
}

// The groups to turn so that a box is seen.
function opened(id) {
  return groupsAround(id).filter((group) => isFolded(group, state))
    .reduce((turned, group) => toggled(turned, group.id), state.turned);
}

const depthOf = (group) => (group.anchor === null ? 1 : groupsAround(group.anchor).length + 1);
const deepest = content.groups.reduce((most, group) => Math.max(most, depthOf(group)), 0);

// Shows so many levels: what is below them folds.
function showLevels(count) {
  const turned = content.groups.filter((group) => group.folded !== depthOf(group) >= count);
  change({ turned: turned.map((group) => group.id).sort(), camera: null });
}

function levelsNow() {
  for (let count = 1; count <= deepest + 1; count += 1) {
    if (content.groups.every((group) => isFolded(group, state) === depthOf(group) >= count)) return count;
  }
  return 0;
}
