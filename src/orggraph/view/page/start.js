// ---- the loop: a reader's act replaces the state; what is shown follows from the state

let picture = shown(state);
const drawer = makeDrawer(find("canvas"), {
  pick: (id) => choose(id, { go: false }),
  open: recenter,
  fold: turn,
  moved: (id, { x, y }) => change({ placed: { ...state.placed, [id]: [Math.round(x), Math.round(y)] } }),
  camera: (camera) => change({ camera: rounded(camera) }, { move: "camera" }),
  drift: lookAgain,
});

// A line is named while it or its box is chosen; many names at once nobody could read.
const MOST_NAMED = 6;
function lineNames() {
  const lines = picture.edges.filter((edge) =>
    picture.way.length > 0 || [edge.id, edge.from, edge.to].includes(state.selected));
  return new Map(lines.length > MOST_NAMED && picture.way.length === 0 ? []
    : lines.map((edge) => [edge.id, lineName(edge)]));
}

// A line of boxes that are folded in is not said of the box that they are folded into.
function lineName(edge) {
  if (!edgeOf.has(edge.id)) return `+${edge.statements.length}`;
  const said = statements[edge.statement].role || content.relations[edge.relation].drawn[state.language];
  return edge.statements.length > 1 ? `${said} +${edge.statements.length - 1}` : said;
}

const SHAPING = ["classes", "relations", "sources", "least", "basis", "day", "undated", "focus", "turned", "placed"];

function refresh(before) {
  const differs = (...names) => names.some((key) => before === null || !same(before[key], state[key]));
  const reshaped = differs(...SHAPING);
  if (reshaped) picture = shown(state);
  if (differs("language")) speak();
  if (differs("theme", "language")) dress();
  if (reshaped || differs("language", "theme", "selected")) drawer.show(picture, lineNames());
  if (before === null ? state.physics : differs("physics")) drawer.physics(state.physics);
  drawer.select(state.selected);
  if (reshaped || differs("camera")) lookAgain();
  if (differs("language", "theme", "classes", "relations")) showLegend();
  if (differs("language", "sources", "least", "basis", "turned", "physics")) showFilters();
  if (differs("language", "day", "undated")) showTime();
  if (differs("language", "focus")) showFocus();
  if (differs("selected", "language", "focus", "turned")) showPanel();
  if (reshaped || differs("language")) { showTable(); showCounts(); showFoot(); }
  find("undo").disabled = past.length === 0;
  find("redo").disabled = future.length === 0;
  writeHashSoon();
}

// Browsers allow an address to change a few times in a second; a wheel turns more often.
let writing = 0;
function writeHashSoon() {
  if (window.location.protocol === "about:") return; // a page within another has no address
  window.clearTimeout(writing);
  writing = window.setTimeout(writeHash, 200);
}

function writeHash() {
  const hash = toHash(state);
  if (hash !== window.location.hash.slice(1)) window.history.replaceState(null, "", `#${hash}`);
}

function readHash() {
  const before = state;
  state = fromHash(window.location.hash);
  if (!same(before, state)) { past.push(before); refresh(before); }
}

// ---- words in the chosen language

function showCounts() {
  const parts = [words("counts", { nodes: picture.nodes.length, edges: picture.edges.length })];
  if (view.about) parts.push(words("about", { name: entities[view.about].label, depth: view.depth }));
  if (state.day !== "") parts.push(words("as_of", { date: dateText(state.day) }));
  else if (view.as_of) parts.push(words("as_of", { date: dateText(view.as_of) }));
  find("shown").textContent = parts.join(" · ");
  find("shown").title = find("shown").textContent;
  const day = state.day === "" ? [] : [words("as_of", { date: dateText(state.day) })];
  document.title = [words(view.kind), ...day, "orggraph"].join(" – ");
}

function speak() {
  document.documentElement.lang = state.language;
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = words(element.dataset.words);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", words(element.dataset.label));
  }
  for (const element of document.querySelectorAll("[data-title]")) {
    element.title = words(element.dataset.title);
    element.setAttribute("aria-label", element.title);
  }
  find("search").placeholder = `${words("search")} (${words("search_hint")})`;
  const next = nextOf(languages, state.language);
  find("language").textContent = content.words[next].language;
  find("language").lang = next;
}

function dress() {
  document.documentElement.style.colorScheme = isDark() ? "dark" : "light";
  drawer.recolor();
  find("theme").textContent = { auto: "◐", light: "☀", dark: "☾" }[state.theme];
  find("theme").title = words(`theme_${state.theme}`);
  find("theme").setAttribute("aria-label", find("theme").title);
}

const narrow = window.matchMedia("(max-width: 820px)"); // as in table.css

const nextOf = (list, value) => list[(list.indexOf(value) + 1) % list.length];

find("language").addEventListener("click", () =>
  change({ language: nextOf(languages, state.language) }, { remember: false }));
find("theme").addEventListener("click", () =>
  change({ theme: nextOf(["auto", "light", "dark"], state.theme) }, { remember: false }));
find("undo").addEventListener("click", undo);
find("redo").addEventListener("click", redo);
find("fit").addEventListener("click", fit);
find("zoom-in").addEventListener("click", () => zoom(1.3));
find("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
find("data").addEventListener("toggle", showTable);
systemDark.addEventListener("change", () => refresh({ ...state, theme: "" }));
window.addEventListener("hashchange", readHash);
startSearch();
startSaving();
startTime();
startKeys();
find("legend").open = !narrow.matches;
state = fromHash(window.location.hash);
picture = shown(state);
refresh(null);
window.orggraph = {
  content, drawer, undo, redo, change, ...drawer.library,
  get state() { return state; }, get picture() { return picture; },
};
