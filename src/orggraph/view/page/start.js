// ---- the loop: a reader's act replaces the state; what is shown follows from the state

let picture = shown(state);
const DRAWERS = { vis: makeVisDrawer };
const drawer = DRAWERS[content.drawer](find("canvas"), {
  pick: (id) => change({ selected: id }, { remember: false }),
  open: () => {},
  fold: () => {},
  moved: (id, { x, y }) => change({ placed: { ...state.placed, [id]: [Math.round(x), Math.round(y)] } }),
  camera: (camera) => change({ camera: rounded(camera) }, { move: "camera" }),
  drift: lookAgain,
});

// Chooses an entity from outside the picture: the picture goes there.
function choose(id) {
  const drawn = picture.nodes.some((node) => node.id === id);
  change({ selected: id, ...(drawn ? { camera: cameraOn(id) } : {}) }, { move: "camera" });
}

// A line is named while it or its box is chosen; many names at once nobody could read.
const MOST_NAMED = 6;
function lineNames() {
  const lines = picture.edges.filter((edge) =>
    [edge.id, edge.from, edge.to].includes(state.selected));
  return new Map(lines.length > MOST_NAMED ? [] : lines.map((edge) => [edge.id,
    statements[edge.statement].role || content.relations[edge.relation].drawn[state.language]]));
}

const SHAPING = ["classes", "relations", "sources", "least", "basis", "day", "undated", "focus", "turned", "placed"];

function refresh(before) {
  const differs = (...names) => names.some((key) => before === null || !same(before[key], state[key]));
  const reshaped = differs(...SHAPING);
  if (reshaped) picture = shown(state);
  if (differs("language")) speak();
  if (differs("theme")) dress();
  if (reshaped || differs("language", "theme", "selected")) drawer.show(picture, lineNames());
  if (before === null ? state.physics : differs("physics")) drawer.physics(state.physics);
  drawer.select(state.selected);
  if (reshaped || differs("camera")) lookAgain();
  if (differs("language", "theme", "classes", "relations")) showLegend();
  if (differs("selected", "language") || (reshaped && state.selected === "")) showPanel();
  if (reshaped || differs("language")) { showTable(); showCounts(); }
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
  if (view.as_of) parts.push(words("as_of", { date: dateText(view.as_of) }));
  find("shown").textContent = parts.join(" · ");
}

function speak() {
  document.documentElement.lang = state.language;
  document.title = `${words(view.kind)} – orggraph`;
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = words(element.dataset.words);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", words(element.dataset.label));
  }
  find("search").placeholder = `${words("search")} (${words("search_hint")})`;
  const next = nextOf(languages, state.language);
  find("language").textContent = content.words[next].language;
  find("language").lang = next;
}

function dress() {
  document.documentElement.style.colorScheme = isDark() ? "dark" : "light";
  drawer.recolor();
}

const nextOf = (list, value) => list[(list.indexOf(value) + 1) % list.length];

find("language").addEventListener("click", () =>
  change({ language: nextOf(languages, state.language) }, { remember: false }));
find("fit").addEventListener("click", () => {
  if (state.camera === null) lookAgain(); else change({ camera: null });
});
find("zoom-in").addEventListener("click", () => zoom(1.3));
find("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
find("data").addEventListener("toggle", showTable);
systemDark.addEventListener("change", () => refresh({ ...state, theme: "" }));
window.addEventListener("hashchange", readHash);
startSearch();
state = fromHash(window.location.hash);
picture = shown(state);
refresh(null);
window.orggraph = {
  content, drawer, undo, redo, change, ...drawer.library,
  get state() { return state; }, get picture() { return picture; },
};
