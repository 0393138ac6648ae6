// ---- what a timeline leaves out: the undated, and what lies before and after the window

function undatedShown() {
  if (!content.timeline) return [];
  const there = new Set([...picture.nodes, ...picture.edges].map(({ id }) => id));
  return content.timeline.undated.filter((id) => there.has(id));
}

function undatedList() {
  const items = undatedShown();
  if (items.length === 0) return null;
  const item = (id) => {
    if (id in entities) return make("li", {}, name(id));
    const statement = statements[edgeOf.get(id).statement];
    return make("li", {}, name(statement.subject), `, ${statement.role || ""} `, name(statement.object));
  };
  return make("details", { id: "no-date" },
    make("summary", {}, words("undated_title", { count: items.length })), make("ul", {}, ...items.map(item)));
}

function showUndated() {
  change({ selected: "" }, { remember: false });
  showPanel();
  const list = find("no-date");
  list.open = true;
  list.scrollIntoView({ block: "nearest" });
  list.querySelector("summary").focus();
}

const showEverything = () => change({ camera: rounded(drawer.whole(true)) }, { move: "camera" });

function showFoot() {
  if (!content.timeline) return;
  const [first, last] = content.timeline.window;
  const days = content.timeline.marks.map((mark) => mark.days.filter((day) => day !== null));
  const sooner = days.filter((known) => known[known.length - 1] < first).length;
  const later = days.filter((known) => known[0] > last).length;
  const count = undatedShown().length;
  keepingFocus(find("foot"), () => find("foot").replaceChildren(
    ...[["sooner", sooner, showEverything], ["undated_show", count, showUndated], ["later", later, showEverything]]
      .filter(([, number]) => number > 0)
      .map(([key, number, act]) => button({ "data-key": key }, words(key, { count: number }), act)),
  ));
}
