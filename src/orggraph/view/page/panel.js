// ---- the panel: what is chosen, and who says so

function name(id) {
  return button({ class: "name" }, entities[id].label, () => choose(id));
}

function list(pairs) {
  const result = make("dl");
  for (const [key, value] of pairs) {
    if (value) result.append(make("dt", {}, words(key)), make("dd", {}, value));
  }
  return result.childElementCount > 0 ? result : null;
}

function time(statement) {
  if (statement.bounds) return stretch(statement.bounds);
  const parts = [];
  if (statement.start) parts.push(`${words("from")} ${dateText(statement.start)}`);
  if (statement.end) parts.push(`${words("until")} ${dateText(statement.end)}`);
  return parts.join(" ");
}

function address(url) {
  if (!/^https?:\/\//i.test(url)) return url; // other schemes can run scripts
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url);
}

function quote(item) {
  const source = sources[item.source];
  const basis = [words(item.inferred ? "inferred" : "stated"), `${words("rule")} ${item.rule}`];
  if (item.basis) basis.push(words("rule_basis", { basis: item.basis }));
  if (item.confidence !== null) basis.push(`${words("confidence")} ${item.confidence}`);
  const footer = make("footer", {});
  if (source) {
    const said = [source.title || source.identifier];
    if (source.date) said.push(dateText(source.date));
    footer.append(make("div", {}, said.join(", ")));
    if (source.title) footer.append(make("div", {}, source.identifier));
    if (source.url) footer.append(make("div", {}, address(source.url)));
  }
  footer.append(make("div", {}, basis.join(" · ")));
  const text = item.text === "" ? null : make("p", {}, `“${item.text}”`);
  const premises = item.premises === undefined ? null
    : make("details", { open: "" }, make("summary", {}, words("premises")), ...item.premises.map(quote));
  return make("blockquote", {}, text, footer, premises);
}

function article(i) {
  const statement = statements[i];
  const relation = content.relations[statement.predicate].words[state.language];
  const sentence = make("p", {}, name(statement.subject), ` ${relation} `, name(statement.object));
  const quotes = statement.quotes.map(quote);
  if (quotes.length === 0) quotes.push(make("p", { class: "soft" }, words("no_quotes")));
  return make("article", {}, sentence, list([
    ["role", statement.role],
    ["status", statement.status && words(statement.status)],
    ["time", time(statement)],
    ["decided_by", statement.decided_by],
  ]), ...quotes);
}

function entityParts(id) {
  const entity = entities[id];
  const attributes = ["number", "date", "ordinal", "term"].map((key) =>
    [key, entity[key] && (key === "date" ? dateText : String)(entity[key])]);
  return [
    make("h2", {}, entity.label), kindMark(entity.kind),
    list([["aliases", entity.aliases.join(" · ")], ...attributes]),
    focusActions(id),
    make("h3", {}, words("statements", { count: about.get(id).length })),
    ...about.get(id).map(article),
  ];
}

function lineParts({ statements: first }) {
  const { subject, object } = statements[first[0]];
  const others = subject === object || first.length > 1 ? [] : about.get(subject).filter((i) =>
    i !== first[0] && [statements[i].subject, statements[i].object].includes(object));
  return [...first, ...others].map(article);
}

function welcomeParts() {
  const notes = [];
  if (view.left_out > 0) {
    notes.push(words("left_out", { count: view.left_out, most: content.nodes.length }));
  }
  if (view.unconnected > 0) notes.push(words("unconnected", { count: view.unconnected }));
  return [
    make("h2", {}, words("details")), make("p", { class: "soft" }, words(content.timeline ? "timeline_hint" : "hint")),
    ...notes.map((text) => make("p", {}, text)), undatedList(),
    make("details", {}, make("summary", {}, words("keys")),
      make("dl", {}, ...["move", "pan", "zoom", "enter", "space", "center", "undo", "slash"].flatMap((key) =>
        words(`keys_${key}`).split(": ").map((text, i) => make(i === 0 ? "dt" : "dd", {}, text))))),
  ];
}

// The way between two, step by step, with the words that each step rests on.
function wayParts() {
  const { way } = picture;
  const { id, other } = state.focus;
  const title = make("h2", {}, focusText(state.focus));
  const steps = way.slice(1).map((far, i) => picture.edges.filter((edge) =>
    [edge.from, edge.to].includes(way[i]) && [edge.from, edge.to].includes(far)));
  if (steps.some((lines) => lines.length === 0)) {
    const names = { name: entities[id].label, other: entities[other].label };
    return [title, make("p", {}, words("no_way", names))];
  }
  return [title, ...steps.flatMap((lines, i) => [
    make("h3", {}, words("step", { count: i + 1 })),
    ...lines.flatMap((line) => line.statements.map(article)),
  ])];
}

function groupParts(group) {
  return [
    make("h2", {}, group.title), button({ class: "act" }, words(isFolded(group, state) ? "unfold" : "fold"), () => turn(group)),
    make("h3", {}, words("members", { count: group.members.length })),
    make("ul", {}, ...group.members.filter((id) => id in entities).map((id) => make("li", {}, name(id)))),
  ];
}

function chosenParts() {
  const id = state.selected;
  if (Object.hasOwn(entities, id)) return entityParts(id);
  if (groupOf.has(id)) return groupParts(groupOf.get(id));
  const line = picture.edges.find((edge) => edge.id === id)
    || (edgeOf.has(id) && { statements: [edgeOf.get(id).statement] });
  if (line) return lineParts(line);
  return state.focus !== null && state.focus.kind === "path" ? wayParts() : welcomeParts();
}

function showPanel() {
  keepingFocus(find("panel"), () =>
    find("panel").replaceChildren(...chosenParts().filter((child) => child !== null)));
  find("panel").scrollTop = 0;
  // read aloud: what was chosen, not all that is said of it
  find("said").textContent = find("panel").querySelector("h2, p").textContent;
}
