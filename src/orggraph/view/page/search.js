// ---- the search: a field with a list under it, of which the arrow keys choose

const MOST_RESULTS = 12;
const index = Object.entries(entities).map(([id, entity]) => ({
  id,
  names: [entity.label, ...entity.aliases, entity.number || ""].map(plain),
}));
let results = []; // ids, as listed
let active = -1; // which of them the arrow keys are at

function matches(text) {
  const goal = plain(text);
  if (goal === "") return [];
  const rank = (names) => Math.min(...names.map((known) =>
    known === goal ? 0 : known.startsWith(goal) ? 1 : known.includes(goal) ? 2 : 3));
  return index.map(({ id, names }) => ({ id, rank: rank(names) }))
    .filter((item) => item.rank < 3)
    .sort((a, b) => a.rank - b.rank || entities[a.id].label.localeCompare(entities[b.id].label, "vi"))
    .map((item) => item.id);
}

function showResults() {
  const text = find("search").value;
  const found = matches(text);
  results = found.slice(0, MOST_RESULTS);
  const items = results.map((id, i) => {
    const item = make("li", { role: "option", id: `result-${i}`, "aria-selected": "false" }, entities[id].label);
    item.addEventListener("click", () => take(id));
    return item;
  });
  const note = (key, values) => make("li", { role: "presentation", class: "plain" }, words(key, values));
  if (found.length === 0) items.push(note("no_match"));
  if (found.length > MOST_RESULTS) items.push(note("more", { count: found.length - MOST_RESULTS }));
  find("results").replaceChildren(...items);
  openResults(plain(text) !== "");
  activate(-1);
}

function openResults(yes) {
  find("results").hidden = !yes;
  find("search").setAttribute("aria-expanded", String(yes));
}

function activate(place) {
  active = place;
  results.forEach((_, i) => find(`result-${i}`).setAttribute("aria-selected", String(i === active)));
  if (active === -1) find("search").removeAttribute("aria-activedescendant");
  else {
    find("search").setAttribute("aria-activedescendant", `result-${active}`);
    find(`result-${active}`).scrollIntoView({ block: "nearest" });
  }
}

function take(id) {
  openResults(false);
  choose(id);
}

function onSearchKey(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    if (find("results").hidden) showResults();
    const count = results.length + 1; // the field itself is one of the places
    activate(((active + 1 + by + count) % count) - 1);
  } else if (event.key === "Enter") {
    const id = results[Math.max(active, 0)] || matches(find("search").value)[0];
    if (id !== undefined) take(id);
  } else if (event.key === "Escape") openResults(false);
}

function startSearch() {
  find("search").addEventListener("input", showResults);
  find("search").addEventListener("keydown", onSearchKey);
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) openResults(false);
  });
}
