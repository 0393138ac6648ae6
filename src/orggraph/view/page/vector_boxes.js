// ---- boxes and lines as SVG: the same picture as on the page, whoever draws that

const LINE_HEIGHT = 16;

function boxGroup(node) {
  const look = content.classes[node.kind] || { fill: "#ffffff", border: "#545454", corner: 6 };
  const lines = node.label.split("\n");
  const top = node.y - (lines.length - 1) * LINE_HEIGHT / 2 + 5;
  return draw("g", {},
    draw("title", {}, node.title || node.label),
    draw("rect", {
      x: node.x - node.width / 2, y: node.y - node.height / 2, width: node.width, height: node.height,
      rx: look.corner || 0, fill: look.fill, stroke: look.border, "stroke-width": 1.5,
      ...(look.broken ? { "stroke-dasharray": "6 3" } : {}),
    }),
    ...lines.map((line, i) => draw("text", {
      x: node.x, y: top + i * LINE_HEIGHT, "text-anchor": "middle", "font-size": 14, fill: "#1b1b1b",
    }, line)),
    node.inside > 0 ? draw("text", {
      x: node.x + node.width / 2, y: node.y + node.height / 2 + 14, "text-anchor": "end", "font-size": 12, fill: INKS.light.soft,
    }, `+${node.inside}`) : null);
}

// Where a way from the middle of a box to another point leaves the box.
function border(node, { x, y }) {
  const [dx, dy] = [x - node.x, y - node.y];
  const times = Math.min(node.width / 2 / Math.abs(dx || 1e-9), node.height / 2 / Math.abs(dy || 1e-9));
  return times >= 1 ? { x: node.x, y: node.y } : { x: node.x + dx * times, y: node.y + dy * times };
}

// The two ends of a line, and the two points that bend it.
function course(from, to, edge) {
  const upright = view.kind !== "network" && Math.abs(to.y - from.y) > (from.height + to.height) / 2;
  if (upright && !edge.bend) {
    const sign = Math.sign(to.y - from.y);
    const [a, b] = [{ x: from.x, y: from.y + sign * from.height / 2 }, { x: to.x, y: to.y - sign * to.height / 2 }];
    const reach = (b.y - a.y) * 0.55;
    return [a, { x: a.x, y: a.y + reach }, { x: b.x, y: b.y - reach }, b];
  }
  const aside = 0.12 * (edge.bend || 0);
  const middle = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * aside, y: (from.y + to.y) / 2 + (to.x - from.x) * aside,
  };
  return [border(from, middle), middle, middle, border(to, middle)];
}

function arrowHead(before, end) {
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const side = (turn) => `${end.x - 9 * Math.cos(angle + turn)} ${end.y - 9 * Math.sin(angle + turn)}`;
  return `M${side(0.42)}L${end.x} ${end.y}L${side(-0.42)}Z`;
}

function lineGroup(edge, boxes) {
  const [a, b, c, d] = course(boxes.get(edge.from), boxes.get(edge.to), edge);
  const { color } = content.relations[edge.relation];
  return draw("g", {},
    draw("path", {
      d: `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`, fill: "none", stroke: color, "stroke-width": 1.4,
      ...(edge.dashes && edge.dashes.length > 0 ? { "stroke-dasharray": edge.dashes.join(" ") } : {}),
    }),
    draw("path", { d: arrowHead(c, d), fill: color }));
}

function drawing() {
  const nodes = picture.nodes.map((node) => drawer.at(node));
  const { edges } = picture;
  const boxes = byId(nodes);
  const least = (of, otherwise) => nodes.reduce((found, node) => Math.min(found, of(node)), nodes.length > 0 ? Infinity : otherwise);
  const [x, y] = [least((node) => node.x - node.width / 2, 0), least((node) => node.y - node.height / 2, 0)];
  const right = -least((node) => -node.x - node.width / 2, -400);
  const bottom = -least((node) => -node.y - node.height / 2, -40);
  return {
    parts: [
      ...edges.filter((edge) => edge.from !== edge.to).map((edge) => lineGroup(edge, boxes)), ...nodes.map(boxGroup),
    ],
    x, y, width: right - x, height: bottom - y + 16, notes: [],
    kinds: new Set(nodes.map(({ kind }) => kind)), relations: new Set(edges.map(({ relation }) => relation)),
  };
}
