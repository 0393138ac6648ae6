// ---- bars and points of a timeline as SVG
//
// `see` says how: x(day) is a place, `left` where the drawing begins, `inks` its colors, `chosen`
// the id of what is chosen.

const OPEN = 34; // pixels of an end that is not known; as the layout has it
const BAR = 18;
const LEAST_NAME = 44; // pixels: less of a name tells nothing

// What is certain of a bar, what is possible, and which ends are open, in pixels.
function barParts([beginFrom, beginBy, endFrom, endBy], x) {
  const crossed = beginBy !== null && endFrom !== null && beginBy > endFrom;
  const [start, end] = crossed ? [null, null] : [beginBy ?? endFrom, endFrom ?? beginBy];
  const low = beginFrom ?? start ?? endFrom ?? endBy;
  const high = endBy ?? end ?? beginBy ?? beginFrom;
  return {
    sure: start === null ? null : [x(start), x(end)],
    left: x(low), right: x(high), openLeft: beginFrom === null, openRight: endBy === null,
  };
}

function extent(mark, x) {
  if (!mark.bar) {
    const [first, , , last] = mark.days;
    return { left: x(first) - 8, right: x(last) + 8, middle: (x(first) + x(last)) / 2 };
  }
  const { left, right, openLeft, openRight } = barParts(mark.days, x);
  const from = left - (openLeft ? OPEN : 0);
  const to = Math.max(from + 6, right + (openRight ? OPEN : 0));
  return { left: from, right: to, middle: (from + to) / 2 };
}

function barShapes(mark, y, see, look) {
  const { sure, left, right, openLeft, openRight } = barParts(mark.days, see.x);
  const top = y - BAR / 2;
  const [low, high] = [top, top + BAR];
  const edge = { stroke: look.border, "stroke-width": 1.2 };
  const maybe = { fill: `url(#perhaps${see.part || ""})`, ...edge, "stroke-dasharray": "3 2" };
  const shapes = [];
  if (openLeft) shapes.push(draw("path", { d: `M${left} ${low}H${left - OPEN + 9}L${left - OPEN} ${y}L${left - OPEN + 9} ${high}H${left}`, ...maybe }));
  if (openRight) shapes.push(draw("path", { d: `M${right} ${low}H${right + OPEN - 9}L${right + OPEN} ${y}L${right + OPEN - 9} ${high}H${right}`, ...maybe }));
  if (right > left) shapes.push(draw("rect", { x: left, y: top, width: right - left, height: BAR, ...maybe }));
  if (sure) {
    const width = Math.max(4, sure[1] - sure[0]);
    shapes.push(draw("rect", { x: sure[0] - (sure[1] - sure[0] < 4 ? 2 : 0), y: top, width, height: BAR, fill: look.fill, ...edge }));
  }
  return shapes;
}

function pointShapes(mark, y, see, look, isEvent) {
  const { left, right, middle } = extent(mark, see.x);
  const edge = { fill: look.fill, stroke: look.border, "stroke-width": 1.6 };
  const shapes = [];
  if (right - left > 20) shapes.push(draw("path", { d: `M${left + 8} ${y - 4}V${y + 4}M${left + 8} ${y}H${right - 8}M${right - 8} ${y - 4}V${y + 4}`, stroke: look.border, fill: "none" }));
  shapes.push(isEvent
    ? draw("path", { d: `M${middle} ${y - 8}L${middle + 8} ${y}L${middle} ${y + 8}L${middle - 8} ${y}Z`, ...edge })
    : draw("path", { d: `M${middle - 6} ${y - 8}H${middle + 2}L${middle + 6} ${y - 4}V${y + 8}H${middle - 6}Z`, ...edge }));
  return shapes;
}

// Where a name of some width stands in its bar: in what is certain of it, or in all of it; null
// without room.
function roomIn(mark, see, width) {
  if (!mark.bar) return null;
  const { sure, left, right } = barParts(mark.days, see.x);
  for (const [from, to] of [sure || [0, 0], [left, right]]) {
    const start = Math.max(from, see.left) + 8;
    const end = Math.min(to, see.width);
    if (end - start >= width + 4) return { start, room: end - start - 4 };
  }
  return null;
}

// Where the name of a mark goes: inside its bar, beside it, or nowhere for want of room.
function nameText(mark, y, see, { next, before }) {
  const { left, right } = extent(mark, see.x);
  const style = { y: y + 4.5, "font-size": 13, "data-name": "" };
  const within = ({ start, room }) =>
    draw("text", { x: start, ...style, fill: "#1b1b1b" }, room < mark.width ? cut(mark.name, room) : mark.name);
  const whole = roomIn(mark, see, mark.width);
  if (whole !== null) return within(whole);
  if (right < see.left || left > see.width) return null;
  const onRight = right + 6 + mark.width <= Math.min(next, see.width);
  const onLeft = !onRight && left - 6 - mark.width >= before;
  const room = Math.min(next, see.width) - right - 8;
  const part = onRight || onLeft ? null : roomIn(mark, see, Math.max(LEAST_NAME, room));
  if (part !== null) return within(part);
  if (!onRight && !onLeft && room < LEAST_NAME) return null;
  return draw("text", {
    x: onLeft ? left - 5 : right + 5, "text-anchor": onLeft ? "end" : "start", ...style, fill: see.inks.ink, stroke: see.inks.page, "stroke-width": 3,
    "paint-order": "stroke", "stroke-linejoin": "round",
  }, onRight || onLeft ? mark.name : cut(mark.name, room));
}

function markGroup(mark, y, see, room) {
  const kind = nodeOf.get(mark.node).kind;
  const look = content.classes[kind];
  const isEvent = content.timeline.lanes[mark.lane].kind === "event";
  const shapes = mark.bar ? barShapes(mark, y, see, look) : pointShapes(mark, y, see, look, isEvent);
  const { left, right } = extent(mark, see.x);
  const chosen = see.chosen === mark.id || see.chosen === mark.node;
  const ring = !chosen ? null : draw("rect", {
    x: left - 3, y: y - 12, width: right - left + 6, height: 24, rx: 4, fill: "none",
    stroke: see.inks.chosen, "stroke-width": 2.5,
  });
  const target = draw("rect", { x: left - 2, y: y - 12, width: Math.max(24, right - left + 4), height: 24, fill: "transparent" });
  return draw("g", { "data-id": mark.id, cursor: "pointer" },
    draw("title", {}, markTitle(mark)), target, ...shapes, ring, nameText(mark, y, see, room));
}

function markTitle(mark) {
  const name = entities[mark.node].label;
  if (!mark.bar) return [name, entities[mark.node].date && dateText(entities[mark.node].date)].filter(Boolean).join(", ");
  const statement = statements[edgeOf.get(mark.id).statement];
  return [name, statement.role, time(statement)].filter(Boolean).join(", ");
}
