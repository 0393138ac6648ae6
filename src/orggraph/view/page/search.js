// ---- the search

const MOST_RESULTS = 12;
const index = Object.entries(entities).map(([id, entity]) => ({
  id,
  names: [entity.label, ...entity.aliases, entity.number || ""].map(plain),
}));

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
  const items = found.slice(0, MOST_RESULTS).map((id) =>
    make("li", {}, button({ class: "name" }, entities[id].label, () => take(id))));
  if (found.length === 0) items.push(make("li", { class: "plain" }, words("no_match")));
  if (found.length > MOST_RESULTS) {
    items.push(make("li", { class: "plain" }, words("more", { count: found.length - MOST_RESULTS })));
  }
  find("results").replaceChildren(...items);
  find("results").hidden = plain(text) === "";
}

function take(id) {
  find("results").hidden = true;
  choose(id);
}

function startSearch() {
  find("search").addEventListener("input", showResults);
  find("search").addEventListener("keydown", (event) => {
    const [first] = matches(find("search").value);
    if (event.key === "Enter" && first !== undefined) take(first);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") find("results").hidden = true;
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) find("results").hidden = true;
  });
}
