// ---- what is shown in a state: pure, without page or library

// Returns { nodes, edges, statements, frame, way }. A node is one of the content's, or a folded
// group without an anchor, with its place and `inside`, how many boxes are folded into it. An
// edge is one of the content's; several that end in folded boxes are one, with all their
// `statements`. `statements` are the places of all that pass the filters, folded or not; `frame`
// are the boxes that the whole picture has room for, `way` those along the path in focus.
function shown(now) {
  const { focused, folded, passes } = filtered(now);
  // boxes keep their places from day to day
  const whole = now.day === "" ? folded : filtered({ ...now, day: "" }).folded;
  const sparse = now.focus !== null || whole.nodes.some((node) => node.inside > 0 || groupOf.has(node.id));
  const frame = sparse ? squeezed(withRooms(whole.nodes, now)) : content.nodes;
  const places = byId(frame);
  const drawn = new Set(focused.nodes.map((node) => node.id));
  const lines = new Set(focused.edges.map((edge) => edge.statement));
  return {
    nodes: folded.nodes.map((node) => {
      const { x, y } = places.get(node.id) || node;
      return node.id in now.placed ? { ...node, x: now.placed[node.id][0], y: now.placed[node.id][1] } : { ...node, x, y };
    }),
    edges: folded.edges,
    frame,
    way: focused.way,
    statements: statements.flatMap((statement, i) => {
      const beside = !pictured.has(i) && passes[i] && drawn.has(statement.subject);
      return lines.has(i) || beside ? [i] : [];
    }),
  };
}
const pictured = new Set(content.edges.map((edge) => edge.statement));

function filtered(now) {
  const passes = statements.map((statement) => isSupported(statement, now) && holds(statement, now));
  const focused = inFocus(now, passing(now, passes));
  return { focused, passes, folded: fold(focused.nodes, focused.edges, now) };
}

// ---- filters

function isSupported({ quotes }, now) {
  if (quotes.length === 0) return now.basis !== "inferred" && now.sources.length === 0;
  return quotes.some((quote) =>
    (quote.confidence === null || quote.confidence >= now.least)
      && (now.basis === "all" || quote.inferred === (now.basis === "inferred"))
      && (now.sources.length === 0 || isFrom(quote, now.sources)));
}

// What is inferred is from the sources of what it rests on.
function isFrom({ source, premises = [] }, ids) {
  return (source !== null && ids.includes(sources[source].id)) || premises.some((premise) => isFrom(premise, ids));
}

function holds({ since, until }, now) {
  if (now.day === "") return true;
  if (!since && !until) return now.undated;
  return (!since || since <= now.day) && (!until || until >= now.day);
}

// A box that has lines, of which none is left, goes with them.
function passing(now, passes) {
  const edges = content.edges.filter((edge) =>
    passes[edge.statement] && !now.relations.includes(edge.relation));
  const had = new Set(content.edges.flatMap((edge) => [edge.from, edge.to]));
  const has = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const nodes = content.nodes.filter(({ id, kind }) =>
    !now.classes.includes(kind)
    && (has.has(id) || (!had.has(id) && holds({ since: entities[id].date }, now))));
  return between(nodes, edges);
}

function between(nodes, edges) {
  const there = new Set(nodes.map((node) => node.id));
  const kept = edges.filter((edge) => there.has(edge.from) && there.has(edge.to));
  const pair = (edge) => [edge.from, edge.to].sort().join();
  const plainly = new Set(kept.filter((edge) => !edge.spare).map(pair));
  return { nodes, edges: kept.filter((edge) => !edge.spare || !plainly.has(pair(edge))), way: [] };
}

function inFocus(now, { nodes, edges }) {
  if (now.focus === null) return { nodes, edges, way: [] };
  const { kind, id, steps, other } = now.focus;
  const way = kind === "path" ? path(edges, id, other) : [];
  if (kind === "path" && way.length === 0) way.push(id, other);
  const found = kind === "path" ? new Set(way)
    : kind === "under" ? under(edges, id) : around(edges, id, steps);
  return { ...between(nodes.filter((node) => found.has(node.id)), edges), way };
}

// ---- groups

const isFolded = (group, now) => group.folded !== now.turned.includes(group.id);

// A group folds into its anchor while that is shown, or into a box of its own.
function fold(nodes, edges, now) {
  const there = new Set(nodes.map((node) => node.id));
  const standsFor = new Map();
  const inside = new Map();
  for (const { id } of nodes) {
    const folding = now.focus !== null && now.focus.kind === "path" ? []
      : groupsAround(id).filter((group) =>
        isFolded(group, now) && (group.anchor === null || there.has(group.anchor)));
    const outer = folding.at(-1);
    const stand = outer ? outer.anchor || outer.id : id;
    standsFor.set(id, stand);
    if (stand !== id) inside.set(stand, (inside.get(stand) || 0) + 1);
  }
  const kept = nodes.filter((node) => standsFor.get(node.id) === node.id);
  const open = new Set(kept.flatMap(({ id }) => groupsAround(id)).filter((group) => isOpen(group, now)));
  const boxes = content.groups.filter((group) => group.anchor === null && (inside.has(group.id) || open.has(group)));
  return {
    nodes: [...kept, ...boxes].map((node) => ({ ...node, inside: inside.get(node.id) || 0 })),
    edges: joined(edges, standsFor),
  };
}

// A line whose ends are folded in joins one that is there between the same boxes.
function joined(edges, standsFor) {
  const lines = [];
  const between = new Map(); // the first line of its kind from one box to another
  const ends = edges.map((edge) => [edge, standsFor.get(edge.from), standsFor.get(edge.to)]);
  const isOwn = ([edge, from, to]) => from === edge.from && to === edge.to;
  for (const [edge, from, to] of [...ends.filter(isOwn), ...ends.filter((end) => !isOwn(end))]) {
    const own = isOwn([edge, from, to]);
    const id = `${from}>${to}>${edge.relation}`;
    const first = between.get(id);
    if (!own && first) first.statements.push(edge.statement);
    else if (own || from !== to) {
      const line = { ...edge, id: own ? edge.id : id, from, to, statements: [edge.statement] };
      if (!first) between.set(id, line);
      lines.push(line);
    }
  }
  return lines;
}
