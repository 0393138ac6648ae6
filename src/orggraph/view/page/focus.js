// ---- the focus: only what is under one, around one, or on the way between two

let wayFrom = ""; // while a reader chooses where a way is to end

function focusOn(focus) {
  wayFrom = "";
  change({
    focus, camera: null, turned: focus === null ? state.turned : opened(focus.id),
    selected: focus !== null && focus.kind === "path" ? "" : state.selected,
  });
  showFocus();
}

const recenter = (id) => focusOn({ kind: "around", id, steps: 1 });

function startWay(id) {
  wayFrom = id;
  showFocus();
  find("search").focus();
}

// A choice in the picture, the search or the panel; it may be the end of a way.
function choose(id, { go = true } = {}) {
  if (wayFrom !== "" && id !== wayFrom && nodeOf.has(id)) {
    focusOn({ kind: "path", id: wayFrom, other: id });
    return;
  }
  if (!go || !nodeOf.has(id)) { change({ selected: id }, { remember: false }); return; }
  const hidden = !same(opened(id), state.turned);
  if (hidden) change({ turned: opened(id), selected: id });
  const drawn = picture.nodes.some((node) => node.id === id);
  // one step back for both
  change({ selected: id, ...(drawn ? { camera: cameraOn(id) } : {}) }, { move: "camera", remember: !hidden });
}

function focusText({ kind, id, steps, other }) {
  const names = { name: entities[id].label, count: steps, other: other && entities[other].label };
  return words(`focus_${kind}`, names);
}

function showFocus() {
  const { focus } = state;
  const bar = find("focus");
  bar.hidden = focus === null && wayFrom === "";
  if (bar.hidden) return;
  const parts = [make("span", { role: "status" },
    wayFrom !== "" ? words("way_end", { name: entities[wayFrom].label }) : focusText(focus))];
  if (wayFrom === "" && focus.kind === "around") {
    const step = (by, sign, key) => button({ "data-key": key, "aria-label": words(key) }, sign, () =>
      focusOn({ ...focus, steps: Math.max(1, focus.steps + by) }));
    parts.push(step(-1, "−", "fewer_steps"), step(1, "+", "more_steps"));
  }
  parts.push(button({ "data-key": "all" }, words(wayFrom !== "" ? "cancel" : "show_everything"), () => {
    if (wayFrom !== "") { wayFrom = ""; showFocus(); } else focusOn(null);
  }));
  keepingFocus(bar, () => bar.replaceChildren(...parts));
}

// What can be done from a chosen box.
function focusActions(id) {
  if (!nodeOf.has(id)) return null;
  const group = groupAt.get(id);
  const actions = [
    button({ "data-key": "around" }, words("only_around"), () => recenter(id)),
    button({ "data-key": "way" }, words("way_from"), () => startWay(id)),
  ];
  if (content.edges.some((edge) => higherOf(edge) === id)) {
    actions.unshift(button({ "data-key": "under" }, words("only_under"), () => focusOn({ kind: "under", id })));
  }
  if (group) {
    actions.push(button({ "data-key": "fold", "aria-expanded": String(!isFolded(group, state)) },
      words(isFolded(group, state) ? "unfold" : "fold"), () => turn(group)));
  }
  return make("div", { class: "actions" }, ...actions);
}
