// ---- the keyboard in the picture, and undo anywhere but in a field

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const PAN = 80; // pixels

// The nearest box that way; what lies aside counts as twice as far.
function neighbor(id, [dx, dy]) {
  const here = picture.nodes.find((node) => node.id === id);
  if (!here) return [...picture.nodes].sort((a, b) => a.y - b.y || a.x - b.x)[0];
  let best = null;
  let least = Infinity;
  for (const node of picture.nodes) {
    const [x, y] = [node.x - here.x, node.y - here.y];
    const [ahead, aside] = [x * dx + y * dy, Math.abs(x * dy) + Math.abs(y * dx)];
    if (node.id !== id && ahead > 0 && ahead + 2 * aside < least) [best, least] = [node, ahead + 2 * aside];
  }
  return best;
}

function isInView({ x, y }) {
  const { x: left, y: top, scale } = drawer.camera();
  const { width, height } = drawer.size();
  return Math.abs(x - left) * scale < width / 2 - 40 && Math.abs(y - top) * scale < height / 2 - 30;
}

function onArrow(event) {
  const way = WAYS[event.key];
  if (event.shiftKey) { pan(way[0] * PAN, way[1] * PAN); return; }
  const next = drawer.next ? drawer.next(state.selected, way) : neighbor(state.selected, way);
  if (!next) return;
  change({ selected: next.id }, { remember: false });
  if (!(drawer.sees ? drawer.sees(next.id) : isInView(next))) change({ camera: { ...cameraOn(next.id), scale: rounded(drawer.camera()).scale } }, { move: "camera" });
}

const PICTURE_KEYS = {
  "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), 0: fit,
  Enter: () => (wayFrom !== "" ? choose(state.selected) : find("panel").focus()),
  " ": () => { const group = groupAt.get(state.selected) || groupOf.get(state.selected); if (group) turn(group); },
  Escape: () => change({ selected: "" }, { remember: false }),
  c: () => { if (nodeOf.has(state.selected)) recenter(state.selected); },
};

function onPictureKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = event.key in WAYS ? onArrow : PICTURE_KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act(event);
}

function onAnyKey(event) {
  const key = event.key.toLowerCase();
  if (event.target.closest("input:not([type=checkbox], [type=radio], [type=range]), select")) return;
  if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo(); else undo();
  } else if (key === "/") {
    event.preventDefault();
    find("search").focus();
  } else if (key === "escape" && wayFrom !== "") {
    wayFrom = "";
    showFocus();
  }
}

function startKeys() {
  find("canvas").addEventListener("keydown", onPictureKey);
  document.addEventListener("keydown", onAnyKey);
}
