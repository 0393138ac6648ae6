// ---- a timeline as it is saved and printed: the days in the window, and all lanes

const SHEET_WIDTH = 1300;

function drawing() {
  const { x, scale } = drawer.camera();
  const now = drawer.size().width;
  const zoom = (SHEET_WIDTH - gutterOf(SHEET_WIDTH)) / (now - gutterOf(now));
  const camera = { x, scale: scale * zoom };
  const see = { ...makeSee({ width: SHEET_WIDTH, camera, inks: INKS.light, chosen: "" }), part: "sheet" };
  const lanes = lanesShown(picture);
  const lines = new Set(picture.edges.map(({ id }) => id));
  const body = draw("g", { transform: `translate(0 ${AXIS})` }, ...bodyParts(lanes, see, lines));
  // Bodies are headings and posts are bars: the legend tells of the rest.
  const marks = lanes.flatMap((lane) => lane.marks);
  const links = content.timeline.links.filter((link) => lines.has(link.id));
  return {
    parts: [...axisParts(see), body], x: 0, y: 0, width: SHEET_WIDTH, height: AXIS + heightOf(lanes),
    notes: [words("perhaps_bar")],
    kinds: new Set(marks.map((mark) => nodeOf.get(mark.node).kind)),
    relations: new Set(links.map(({ id }) => edgeOf.get(id).relation)),
  };
}
