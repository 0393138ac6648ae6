// ---- a timeline as one drawing in SVG

const AXIS = 30; // the height of the axis
const markOf = byId(content.timeline ? content.timeline.marks : []);

// The lanes in which something is shown, one below the other, with their marks.
function lanesShown(picture) {
  const there = new Set([...picture.nodes, ...picture.edges].map(({ id }) => id));
  const marks = new Map();
  for (const mark of content.timeline.marks) {
    if (there.has(mark.id)) marks.set(mark.lane, [...(marks.get(mark.lane) || []), mark]);
  }
  const { lanes } = content.timeline;
  const inUse = new Set([...marks.keys()].map((i) => lanes[i].body));
  let y = 0;
  return lanes.flatMap((lane, i) => {
    if (lane.kind === "body" ? !inUse.has(lane.body) : !marks.has(i)) return [];
    if (lane.kind === "body" && y > 0) y += 10;
    const placed = { ...lane, y, marks: marks.get(i) || [] };
    y += lane.height;
    return [placed];
  });
}

const rowY = (lane, mark) => lane.y + (mark.row + 0.5) * content.timeline.row;

function laneName(lane) {
  if (lane.kind === "body") return lane.label || words("no_body");
  return lane.kind === "post" ? lane.label || words("role") : words(`${lane.kind}s`);
}

// A text that is cut to a width; letters are measured roughly.
function cut(text, width, letter = 7.1) {
  const most = Math.max(4, Math.floor(width / letter));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

// What an arrow key leads to: the mark before or after in its lane, or the nearest in the lane
// above or below.
function nextMark(lanes, mark, [across, down]) {
  const filled = lanes.filter((lane) => lane.marks.length > 0);
  const at = filled.findIndex((lane) => lane.marks.includes(mark));
  if (at < 0) return filled.length > 0 ? filled[0].marks[0] : null;
  const day = (other) => other.days.find((known) => known !== null);
  const sorted = (lane) => [...lane.marks].sort((a, b) => day(a) - day(b));
  if (across !== 0) {
    const row = sorted(filled[at]);
    return row[row.indexOf(mark) + across] || null;
  }
  const lane = filled[at + down];
  const apart = (other) => Math.abs(day(other) - day(mark));
  return lane ? sorted(lane).reduce((best, other) => (apart(other) < apart(best) ? other : best)) : null;
}

const gutterOf = (width) => Math.min(210, Math.round(width * 0.28));

function makeSee({ width, camera, inks, chosen }) {
  const left = gutterOf(width);
  const first = camera.x - (width - left) / 2 / camera.scale;
  return {
    width, left, inks, chosen, scale: camera.scale, first,
    last: first + (width - left) / camera.scale,
    x: (day) => left + (day - first) * camera.scale,
  };
}

function axisParts(see) {
  return [
    draw("rect", { x: 0, y: 0, width: see.width, height: AXIS, fill: see.inks.page }),
    draw("path", { d: `M${see.left} ${AXIS - 0.5}H${see.width}`, stroke: see.inks.soft }),
    ...ticksOf(see.first, see.last, see.scale).flatMap(({ day, text }) => [
      draw("path", { d: `M${see.x(day)} ${AXIS - 6}V${AXIS}`, stroke: see.inks.soft }),
      draw("text", { x: see.x(day), y: 18, "font-size": 13, "text-anchor": "middle", fill: see.inks.ink }, text),
    ]),
  ];
}

function linkParts(lanes, see, names) {
  const at = new Map(lanes.flatMap((lane) => lane.marks.map((mark) => [mark.id, { mark, y: rowY(lane, mark) }])));
  return content.timeline.links.flatMap((link) => {
    const [a, b] = [at.get(link.from), at.get(link.to)];
    if (!a || !b || !names.has(link.id)) return [];
    return [linkGroup(link, a, b, see)];
  });
}

function linkGroup(link, a, b, see) {
  const edge = edgeOf.get(link.id);
  const from = a.mark.bar ? extent(a.mark, see.x).right : extent(a.mark, see.x).middle + 8;
  const to = b.mark.bar ? extent(b.mark, see.x).left : extent(b.mark, see.x).middle - 9;
  const reach = Math.max(24, Math.min(160, Math.abs(to - from) / 2));
  const d = `M${from} ${a.y}C${from + reach} ${a.y} ${to - reach} ${b.y} ${to} ${b.y}`;
  const chosen = [link.id, link.from, link.to].includes(see.chosen);
  const color = content.relations[edge.relation][see.inks === INKS.dark ? "dark" : "color"];
  const stroke = { fill: "none", stroke: color, "stroke-width": chosen ? 3 : 1.4, opacity: chosen ? 1 : 0.6 };
  return draw("g", { "data-id": link.id, cursor: "pointer" },
    draw("title", {}, content.relations[edge.relation].drawn[state.language]),
    draw("path", { d, fill: "none", stroke: "transparent", "stroke-width": 14 }),
    draw("path", { d, ...stroke, "stroke-dasharray": (edge.dashes || []).join(" ") || "none" }),
    draw("path", { d: `M${to - 6} ${b.y - 4}L${to + 1} ${b.y}L${to - 6} ${b.y + 4}`, ...stroke }));
}

function laneParts(lanes, see, height) {
  const parts = ticksOf(see.first, see.last, see.scale).map(({ day }) =>
    draw("path", { d: `M${see.x(day)} 0V${height}`, stroke: see.inks.line, "stroke-width": 1 }));
  for (const lane of lanes) {
    if (lane.kind !== "body") parts.push(draw("path", { d: `M0 ${lane.y + lane.height}H${see.width}`, stroke: see.inks.line }));
  }
  return parts;
}

function headParts(lanes, see) {
  const over = see.inks.page;
  return lanes.flatMap((lane) => {
    const middle = lane.y + lane.height / 2 + 4.5;
    if (lane.kind === "body") {
      return [
        draw("rect", { x: 0, y: lane.y, width: see.width, height: lane.height, fill: see.inks.band }),
        draw("text", { x: 12, y: middle, "font-size": 14, "font-weight": 600, fill: see.inks.ink, ...(lane.body ? { "data-id": lane.body, cursor: "pointer" } : {}) },
          cut(laneName(lane), see.width - 24, 8.4)),
      ];
    }
    return [
      draw("rect", { x: 0, y: lane.y + 1, width: see.left - 6, height: lane.height - 2, fill: over, opacity: 0.94 }),
      draw("text", { x: 12, y: lane.y + 17.5, "font-size": 13, fill: see.inks.soft },
        draw("title", {}, laneName(lane)), cut(laneName(lane), see.left - 22)),
    ];
  });
}

function markParts(lanes, see) {
  return lanes.flatMap((lane) => lane.marks.flatMap((mark) => {
    const { left, right } = extent(mark, see.x);
    if (right < see.left - 40 || left > see.width + 40) return [];
    const others = lane.marks.filter((other) => other.row === mark.row && other !== mark)
      .map((other) => extent(other, see.x));
    const next = Math.min(Infinity, ...others.map((other) => other.left).filter((x) => x > left));
    const before = Math.max(see.left, ...others.map((other) => other.right).filter((x) => x < right));
    return [markGroup(mark, rowY(lane, mark), see, { next, before })];
  }));
}

// Hatching for what is possible and not certain.
const perhaps = (part) => draw("defs", {}, draw("pattern",
  { id: `perhaps${part}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  draw("rect", { width: 6, height: 6, fill: "#fffdf0" }),
  draw("rect", { width: 2, height: 6, fill: "#dccb6a" })));

const heightOf = (lanes) => (lanes.length === 0 ? 0 : lanes.at(-1).y + lanes.at(-1).height + 48);

function bodyParts(lanes, see, lines) {
  const clip = draw("clipPath", { id: `beside${see.part || ""}` }, draw("rect", { x: see.left - 4, y: 0, width: Math.max(0, see.width - see.left + 4), height: heightOf(content.timeline.lanes) + 9999 }));
  return [
    perhaps(see.part || ""), draw("defs", {}, clip), ...laneParts(lanes, see, heightOf(lanes)),
    draw("g", { "clip-path": `url(#beside${see.part || ""})` }, ...dayParts(see, heightOf(lanes)), ...linkParts(lanes, see, lines), ...markParts(lanes, see)),
    ...headParts(lanes, see),
  ];
}

function dayParts(see, height) {
  const day = state.day || view.as_of;
  if (!day || day.length < 10) return [];
  return [draw("path", { d: `M${see.x(dayOf(day))} 0V${height}`, stroke: see.inks.chosen, "stroke-width": 1.5, "stroke-dasharray": "6 4" })];
}
