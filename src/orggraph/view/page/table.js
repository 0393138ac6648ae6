// ---- the table: the same data without the picture, made when it is opened

const head = (...keys) =>
  make("thead", {}, make("tr", {}, ...keys.map((key) => make("th", { scope: "col" }, words(key)))));
const row = (...cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell)));

function quoted(item) {
  const source = sources[item.source];
  const said = source ? `“${item.text}” (${[source.title, source.identifier].filter(Boolean).join(", ")})` : "";
  return make("div", {}, [said, words(item.inferred ? "inferred" : "stated"), item.rule].filter(Boolean).join(" · "));
}

function statementRow(i) {
  const statement = statements[i];
  return row(
    name(statement.subject),
    [content.relations[statement.predicate].words[state.language], statement.role, time(statement),
      statement.status && words(statement.status)].filter(Boolean).join(", "),
    name(statement.object),
    make("div", {}, ...statement.quotes.map(quoted)),
  );
}

function entityRow(id) {
  const entity = entities[id];
  return row(name(id), content.classes[entity.kind][state.language], entity.aliases.join(" · "),
    [entity.number, entity.date && dateText(entity.date), entity.term].filter(Boolean).join(" · "));
}

function showTable() {
  if (!find("data").open) return;
  const named = new Set(picture.statements.flatMap((i) => [statements[i].subject, statements[i].object]));
  for (const { id } of picture.nodes) if (id in entities) named.add(id);
  find("data").querySelector("div").replaceChildren(
    make("p", { class: "soft" }, words("table_hint")),
    make("table", {}, make("caption", {}, words("statements", { count: picture.statements.length })),
      head("subject", "relation", "object", "evidence"),
      make("tbody", {}, ...picture.statements.map(statementRow))),
    make("table", {}, make("caption", {}, words("entity")), head("entity", "kind", "aliases", "date"),
      make("tbody", {}, ...Object.keys(entities).filter((id) => named.has(id)).map(entityRow))),
  );
}
