// ---- the drawer that uses vis-network
//
// A drawer shows a picture (what `shown` returns) and tells what a reader does to it. A page has
// one, made by its makeDrawer. All have the same methods, so that the page need not know which:
//   show(picture, names)   names: the words along lines, by the id of the line
//   select(id)             a box or a line that is drawn, or "" for none
//   look(camera)           { x, y, scale }: the middle, and pixels for each unit of places
//   camera()               where it looks now
//   size()                 { width, height } of the drawing, in pixels
//   place(id)              { x, y } of a box in pixels of the window
//   at(node)               the node with the place that it has now, while boxes float
//   physics(on)            lets boxes float, or puts them where the picture has them
//   recolor(picture)       after light became dark, or the reverse
//   png()                  the picture as it stands, as a data: address
// One whose places are not those of boxes also has whole() and near(id), cameras on all and on one
// thing, next(id, way), what an arrow key leads to, and sees(id), whether the window holds it.
// It calls on.pick(id), on.open(id), on.fold(group), on.moved(id, x, y), on.camera(camera) when
// a reader moved the view, and on.drift() when something else did, as a window made larger.

function makeDrawer(element, on) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(element, { nodes, edges }, content.options);
  element.firstElementChild.tabIndex = -1; // the keyboard is the page's, not the library's
  let drawn = new Map(); // what the library was given, as text, to change only what differs
  let picture = { nodes: [], edges: [] };
  let weighed = [];
  let floats = false;
  let seen = "";

  const box = (node) => ({
    id: node.id, x: node.x, y: node.y, label: node.label, title: node.title, group: node.kind,
    widthConstraint: { minimum: node.width - 16 }, heightConstraint: { minimum: node.height - 16 },
    ...(node.font ? { font: { size: node.font } } : {}),
  });
  const line = (edge, name) => ({
    id: edge.id, from: edge.from, to: edge.to, dashes: edge.dashes || false,
    color: { ...lineColors(edge.relation), opacity: isDark() ? 1 : 0.8 },
    width: 1.4 + Math.min(4, Math.log2(edge.statements.length)),
    smooth: edge.bend ? { enabled: true, type: "curvedCW", roundness: 0.12 * edge.bend }
      : view.kind === "network" ? false : content.options.edges.smooth,
    label: name || " ", font: { size: 12, strokeWidth: 4, ...lineInk() },
  });
  const lineColors = (relation) => {
    const color = relationColor(relation);
    return { color, highlight: color, hover: color };
  };
  const lineInk = () => (isDark() ? { color: "#ececec", strokeColor: "#17191c" }
    : { color: "#1b1b1b", strokeColor: "#ffffff" });

  // Gives the library what is new or differs, and takes away what is gone.
  function give(set, items, now) {
    const changed = items.filter((item) => {
      const text = JSON.stringify(item);
      now.set(item.id, text);
      return drawn.get(item.id) !== text;
    });
    set.remove(set.getIds().filter((id) => !now.has(id)));
    set.update(changed);
  }
  function show(next, names = new Map()) {
    picture = next;
    weighed = byWeight(next);
    const now = new Map();
    const lines = next.edges.map((edge) => line(edge, names.get(edge.id)));
    const ends = new Set(lines.map((edge) => edge.id));
    edges.remove(edges.getIds().filter((id) => !ends.has(id)));
    give(nodes, next.nodes.map(box), now);
    give(edges, lines, now);
    drawn = now;
  }

  const camera = () => ({ ...network.getViewPosition(), scale: network.getScale() });
  const size = () => ({ width: element.clientWidth, height: element.clientHeight });
  const mark = () => { seen = `${element.clientWidth} ${element.clientHeight} ${network.getScale()}`; };
  function look({ x, y, scale }) {
    network.moveTo({ position: { x, y }, scale, animation: false });
    mark();
  }

  const SMALLEST = 0.45; // scale at which marks that say nothing new are left out
  const at = (node) => (floats ? { ...node, ...network.getPosition(node.id) } : node);
  const named = (context) => {
    context.font = `${NAME.size}px ${NAME_FONT}`;
    return namesFrom(weighed.map(at), camera(), size(), (text) => context.measureText(text).width);
  };
  const badges = () => badgesOf(picture.nodes, at)
    .filter((badge) => !badge.open || network.getScale() >= SMALLEST);

  network.on("zoom", () => { mark(); on.camera(camera()); });
  network.on("dragEnd", (event) => {
    const [id] = event.nodes;
    if (id === undefined) { mark(); on.camera(camera()); return; }
    if (!floats) on.moved(id, network.getPosition(id));
  });
  // The library scales the picture by itself when the window changes; a look after each
  // drawing sees that, and whatever the window's size was when the page opened.
  network.on("afterDrawing", (context) => {
    for (const badge of badges()) drawBadge(context, badge);
    for (const name of named(context)) drawName(context, name, camera());
    const before = seen;
    mark();
    if (before !== seen) on.drift();
  });
  network.on("click", (event) => {
    const hit = badgeAt(badges(), event.pointer.canvas);
    if (hit) on.fold(hit.group); else on.pick(event.nodes[0] || event.edges[0] || "");
  });
  network.on("doubleClick", (event) => { if (event.nodes.length > 0 && !badgeAt(badges(), event.pointer.canvas)) on.open(event.nodes[0]); });
  for (const [event, cursor] of [["hoverNode", "pointer"], ["hoverEdge", "pointer"], ["blurNode", ""], ["blurEdge", ""]]) {
    network.on(event, () => { element.style.cursor = cursor; });
  }

  return {
    show, look, camera, size, at,
    select(id) {
      if (nodes.get(id) !== null) network.selectNodes([id]);
      else if (edges.get(id) !== null) network.selectEdges([id]);
      else network.unselectAll();
    },
    place(id) {
      const at = network.canvasToDOM(network.getPosition(id));
      const corner = element.getBoundingClientRect();
      return { x: at.x + corner.x, y: at.y + corner.y };
    },
    physics(yes) {
      floats = yes;
      network.setOptions({ physics: { enabled: yes } });
      if (!yes) nodes.update(picture.nodes.map(({ id, x, y }) => ({ id, x, y })));
    },
    recolor() { drawn = new Map(); },
    png: () => element.querySelector("canvas").toDataURL("image/png"),
    named: () => named(element.querySelector("canvas").getContext("2d")),
    library: { network, nodes, edges }, // for tests
  };
}
