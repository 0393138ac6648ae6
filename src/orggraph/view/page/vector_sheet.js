// ---- what is shown as one sheet: title, picture, legend. It is saved and printed, always light

const EDGE = 24;
const LEGEND_ROW = 22;
const wide = (text) => text.length * 7.4;

function sheetTitle() {
  const days = sources.map(({ date }) => date).filter(Boolean).sort();
  const last = days.length > 0 ? ` · ${words("sources_until", { date: dateText(days.at(-1)) })}` : "";
  const filter = state.day ? ` · ${words("as_of", { date: dateText(state.day) })}` : "";
  return [words(view.kind), find("shown").textContent + filter + last];
}

function legendItems({ kinds, relations }) {
  return [
    ...content.legend.classes.filter((kind) => kinds.has(kind)).map((kind) => {
      const look = content.classes[kind];
      return { text: look[state.language], mark: (x, y) => draw("rect", {
        x, y: y - 11, width: 24, height: 14, rx: Math.min(look.corner, 7), fill: look.fill, stroke: look.border,
        ...(look.broken ? { "stroke-dasharray": "4 2" } : {}),
      }) };
    }),
    ...content.legend.relations.filter((name) => relations.has(name)).map((name) => {
      const look = content.relations[name];
      return { text: look.drawn[state.language], mark: (x, y) => draw("path", {
        d: `M${x} ${y - 4}H${x + 24}M${x + 19} ${y - 8}L${x + 24} ${y - 4}L${x + 19} ${y}`, fill: "none", stroke: look.color,
        "stroke-width": 1.8, ...(look.dash.length > 0 ? { "stroke-dasharray": look.dash.join(" ") } : {}),
      }) };
    }),
  ];
}

function legendParts(inner, width) {
  const [left, top] = [0, 0];
  let [x, y] = [left, top];
  const parts = legendItems(inner).flatMap(({ text, mark }) => {
    const size = 34 + wide(text) + 20;
    if (x > left && x + size > left + width) [x, y] = [left, y + LEGEND_ROW];
    const item = [mark(x, y), draw("text", { x: x + 32, y, "font-size": 13, fill: INKS.light.ink }, text)];
    x += size;
    return item;
  });
  for (const note of inner.notes) {
    y += LEGEND_ROW;
    parts.push(draw("text", { x: left, y, "font-size": 13, fill: INKS.light.soft }, note));
  }
  return { parts, bottom: y };
}

// `drawing` comes with the drawer of the page: the parts of the picture, how large it is, and
// which classes and relations its legend tells.
function sheet() {
  const inner = drawing();
  const [title, subtitle] = sheetTitle();
  const width = Math.max(inner.width, Math.min(900, wide(subtitle)), 480);
  const scale = Math.max(1, Math.min(6, width / 1300)); // letters of the title are seen beside a large picture
  const top = EDGE + 52 * scale;
  const legend = legendParts(inner, width / scale);
  const height = top + inner.height + (legend.bottom + 40) * scale + EDGE;
  const svg = draw("svg", {
    xmlns: SVG, width: Math.ceil(width + 2 * EDGE), height: Math.ceil(height), "font-family": FONT, role: "img",
    viewBox: `0 0 ${Math.ceil(width + 2 * EDGE)} ${Math.ceil(height)}`,
  },
  draw("title", {}, `${title}: ${subtitle}`),
  draw("rect", { width: "100%", height: "100%", fill: INKS.light.page }),
  draw("g", { transform: `translate(${EDGE} ${EDGE}) scale(${scale})` },
    draw("text", { y: 18, "font-size": 19, "font-weight": 600, fill: INKS.light.ink }, title),
    draw("text", { y: 40, "font-size": 13, fill: INKS.light.soft }, subtitle)),
  draw("g", { transform: `translate(${EDGE - inner.x + (width - inner.width) / 2} ${top - inner.y})` }, ...inner.parts),
  draw("g", { transform: `translate(${EDGE} ${top + inner.height + 30 * scale}) scale(${scale})` }, ...legend.parts));
  return svg;
}
