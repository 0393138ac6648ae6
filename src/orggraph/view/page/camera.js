// ---- where the picture is looked at from

function cameraOnAll(nodes = picture.frame) {
  if (nodes.length === 0) return { x: 0, y: 0, scale: 1 };
  const { width, height } = drawer.size();
  const edge = (sign, axis, size) => nodes.map((node) => node[axis] + sign * node[size] / 2);
  const least = (list) => list.reduce((a, b) => Math.min(a, b));
  const most = (list) => list.reduce((a, b) => Math.max(a, b));
  const [left, right] = [least(edge(-1, "x", "width")), most(edge(1, "x", "width"))];
  const [top, bottom] = [least(edge(-1, "y", "height")), most(edge(1, "y", "height"))];
  const scale = Math.min(1.1, 0.94 * width / (right - left), 0.94 * height / (bottom - top));
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, 0.001) };
}

// A drawer whose places are not those of boxes says itself where it looks from.
const cameraOnWhole = () => (drawer.whole ? drawer.whole() : cameraOnAll());
const lookAgain = () => drawer.look(state.camera || cameraOnWhole());

// Places in links are short: whole units, and scales of four digits.
const rounded = ({ x, y, scale }) => ({
  x: Math.round(x), y: Math.round(y), scale: Number(scale.toPrecision(4)),
});

// On all that is shown, where filters have left much room or boxes have floated away.
function fit() {
  const whole = !state.physics && picture.nodes.length === picture.frame.length;
  const nodes = () => (state.physics ? picture.nodes.map(drawer.at) : picture.nodes);
  change({ camera: drawer.whole || whole ? null : rounded(cameraOnAll(nodes())) });
}

function zoom(factor) {
  const { x, y, scale } = drawer.camera();
  change({ camera: rounded({ x, y, scale: scale * factor }) }, { move: "camera" });
}

function pan(x, y) {
  const { x: left, y: top, scale } = drawer.camera();
  change({ camera: rounded({ x: left + x / scale, y: top + y / scale, scale }) }, { move: "camera" });
}

function cameraOn(id) {
  if (drawer.near) return rounded(drawer.near(id));
  const node = picture.nodes.find((drawn) => drawn.id === id);
  return rounded({ x: node.x, y: node.y, scale: Math.max(drawer.camera().scale, 0.9) });
}
