// ---- how classes and relations look, beside their names

const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (state.theme === "auto" ? systemDark.matches : state.theme === "dark");
const relationColor = (name) => content.relations[name][isDark() ? "dark" : "color"];

function painted(mark, kind, most) {
  const look = content.classes[kind];
  mark.style.background = look.fill;
  mark.style.borderColor = look.border;
  mark.style.borderRadius = `${Math.min(look.corner, most)}px`;
  mark.style.borderStyle = look.broken ? "dashed" : "solid";
  return mark;
}
const kindMark = (kind) =>
  painted(make("span", { class: "kind" }, content.classes[kind][state.language]), kind, 10);
const boxMark = (kind) => painted(make("span", { class: "box" }), kind, 7);

function lineMark(relation) {
  const space = "http://www.w3.org/2000/svg";
  const mark = document.createElementNS(space, "svg");
  mark.setAttribute("class", "stroke");
  mark.setAttribute("aria-hidden", "true");
  const look = { fill: "none", stroke: relationColor(relation), "stroke-width": 2 };
  for (const [d, dash] of [["M1 5H27", content.relations[relation].dash.join(" ")], ["M23 1L28 5L23 9", ""]]) {
    const stroke = document.createElementNS(space, "path");
    stroke.setAttribute("d", d);
    for (const [key, value] of Object.entries(look)) stroke.setAttribute(key, value);
    if (dash !== "") stroke.setAttribute("stroke-dasharray", dash);
    mark.append(stroke);
  }
  return mark;
}
