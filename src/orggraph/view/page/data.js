// ---- what the content says, by the id of what it says it of; nothing here ever changes

const byId = (list) => new Map(list.map((item) => [item.id, item]));
const nodeOf = byId(content.nodes);
const edgeOf = byId(content.edges);
const groupOf = byId(content.groups);
const groupAt = new Map(content.groups.filter((group) => group.anchor).map((group) => [group.anchor, group]));
const groupAround = new Map(); // the group that a box is directly in
for (const group of content.groups) {
  for (const member of group.members) groupAround.set(member, group);
}

const about = new Map(Object.keys(entities).map((id) => [id, []]));
statements.forEach((statement, i) => {
  about.get(statement.subject).push(i);
  if (statement.object !== statement.subject) about.get(statement.object).push(i);
});

const isKnown = (id) => nodeOf.has(id) || edgeOf.has(id) || groupOf.has(id) || Object.hasOwn(entities, id);

// The ends of a line: which of them stands higher where the picture has an order.
function higherOf(edge) {
  const { subject, predicate, object } = statements[edge.statement];
  return content.relations[predicate].above === "source" ? subject : object;
}
const otherEnd = (edge, id) => (edge.from === id ? edge.to : edge.from);

// The groups that a box is in, from the innermost to the outermost.
function groupsAround(id) {
  const around = [];
  let group = groupAround.get(id);
  while (group) {
    around.push(group);
    group = groupOf.get(group.parent);
  }
  return around;
}
