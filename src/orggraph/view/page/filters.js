// ---- filters by what statements rest on, levels, and whether boxes float

const MOST_SOURCES = 40;
const confidences = statements.flatMap(({ quotes }) => quotes.map((item) => item.confidence))
  .filter((value) => value !== null);
const hasInferred = statements.some(({ quotes }) => quotes.some((item) => item.inferred));
const timesOf = new Map(); // how many statements rest on a source
for (const { quotes } of statements) {
  for (const place of new Set(quotes.map((item) => item.source))) {
    timesOf.set(place, (timesOf.get(place) || 0) + 1);
  }
}
const sourceList = sources.map((source, i) => ({
  id: source.id, text: source.title || source.identifier, times: timesOf.get(i) || 0,
  names: plain(`${source.title} ${source.identifier} ${source.date}`),
})).sort((a, b) => b.times - a.times || a.text.localeCompare(b.text, "vi"));
let sought = "";

function sourceChoice({ id, text, times }) {
  const box = make("input", { type: "checkbox", "data-key": `source ${id}` });
  box.checked = state.sources.includes(id);
  box.addEventListener("change", () => change({ sources: toggled(state.sources, id) }));
  return make("label", {}, box, text, make("span", { class: "count" }, String(times)));
}

function sourceChoices() {
  const fits = sourceList.filter((source) => source.names.includes(plain(sought)));
  const chosen = sourceList.filter((source) => state.sources.includes(source.id));
  const list = [...new Set([...chosen, ...fits.slice(0, MOST_SOURCES)])];
  const more = fits.length > MOST_SOURCES
    ? make("p", {}, words("more", { count: fits.length - MOST_SOURCES })) : null;
  return [...list.map(sourceChoice), more];
}

function sourceFilter() {
  if (sources.length < 2) return null;
  const choices = make("div", { class: "choices" });
  const fill = () => choices.replaceChildren(...sourceChoices().filter((child) => child !== null));
  const box = make("input", { type: "search", "data-key": "sought", "aria-label": words("find_source"), placeholder: words("find_source") });
  box.value = sought;
  box.addEventListener("input", () => { sought = box.value; fill(); });
  fill();
  return make("fieldset", {}, make("legend", {}, words("only_sources")), sources.length > 8 ? box : null, choices);
}

function leastFilter() {
  if (confidences.every((value) => value === confidences[0])) return null;
  const slider = make("input", { type: "range", min: 0, max: 1, step: 0.05, "data-key": "least" });
  slider.value = state.least;
  slider.addEventListener("input", () => change({ least: Number(slider.value) }, { move: "least" }));
  return make("label", { class: "row" }, words("least"), slider, make("output", {}, String(state.least)));
}

function basisFilter() {
  if (!hasInferred) return null;
  return make("fieldset", {}, make("legend", {}, words("basis")),
    ...["all", "stated", "inferred"].map((value) => {
      const box = make("input", { type: "radio", name: "basis", value, "data-key": `basis ${value}` });
      box.checked = state.basis === value;
      box.addEventListener("change", () => change({ basis: value }));
      return make("label", {}, box, words(`basis_${value}`));
    }));
}

function levelChoice() {
  if (deepest === 0) return null;
  const box = make("select", { "data-key": "levels" });
  const now = levelsNow();
  if (now === 0) box.append(make("option", { value: 0 }, words("levels_mixed")));
  for (let count = 1; count <= deepest; count += 1) box.append(make("option", { value: count }, String(count)));
  box.append(make("option", { value: deepest + 1 }, words("levels_all")));
  box.value = now;
  box.addEventListener("change", () => showLevels(Number(box.value)));
  return make("label", { class: "row" }, words("levels"), box);
}

function physicsChoice() {
  if (content.timeline) return null; // what has its day does not float
  const box = make("input", { type: "checkbox", "data-key": "physics" });
  box.checked = state.physics;
  box.addEventListener("change", () => change({ physics: box.checked }));
  return make("label", {}, box, words("physics"));
}

function showFilters() {
  const parts = [levelChoice(), leastFilter(), basisFilter(), sourceFilter(), physicsChoice()];
  keepingFocus(find("filters"), () =>
    find("filters").querySelector("div").replaceChildren(...parts.filter((part) => part !== null)));
}
