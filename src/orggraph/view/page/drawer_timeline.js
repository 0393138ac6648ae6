// ---- the drawer of timelines: the same methods as every drawer (see drawer_vis.js)
//
// The camera's x is the day in the middle, its y how far the lanes are scrolled, its scale the
// pixels of a day.

function makeDrawer(element, on) {
  const axis = draw("svg", { class: "axis", height: AXIS, "aria-hidden": "true" });
  const body = draw("svg", { class: "lanes", "font-family": FONT, "aria-hidden": "true" });
  axis.setAttribute("font-family", FONT);
  element.classList.add("timeline");
  element.append(axis, body);
  let picture = { nodes: [], edges: [] };
  let lanes = [];
  let camera = { x: 0, y: 0, scale: 1 };
  let chosen = "";

  const size = () => ({ width: element.clientWidth, height: element.clientHeight });
  const seen = () => makeSee({ width: size().width, camera, inks: inkNow(), chosen });
  // Only what is in the window, and a little around it, is drawn.
  function inWindow() {
    const [top, bottom] = [element.scrollTop - 400, element.scrollTop + size().height + 400];
    return lanes.filter((lane) => lane.y + lane.height > top && lane.y < bottom);
  }
  function paint() {
    const see = seen();
    body.setAttribute("width", see.width);
    body.setAttribute("height", heightOf(lanes));
    axis.setAttribute("width", see.width);
    axis.replaceChildren(...axisParts(see));
    body.replaceChildren(...bodyParts(inWindow(), see, new Set(picture.edges.map(({ id }) => id))));
  }

  function moveTo(next) {
    camera = { ...next, scale: Math.min(40, Math.max(0.001, next.scale)) };
    on.camera({ ...camera });
  }
  function zoomAt(pixel, factor) {
    const see = seen();
    const day = see.first + Math.max(0, pixel - see.left) / see.scale;
    const scale = Math.min(40, Math.max(0.001, camera.scale * factor));
    moveTo({ ...camera, x: day + (camera.x - day) * camera.scale / scale, scale });
  }

  element.addEventListener("wheel", (event) => {
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const still = element.scrollHeight <= element.clientHeight;
    if (!sideways && !still && !(event.ctrlKey || event.metaKey || event.altKey || axis.contains(event.target))) return;
    event.preventDefault();
    if (sideways) moveTo({ ...camera, x: camera.x + (event.deltaX || event.deltaY) / camera.scale });
    else zoomAt(event.clientX - element.getBoundingClientRect().left, Math.exp(-event.deltaY / 400));
  }, { passive: false });

  let drag = null; // where a reader took hold
  let dragged = false;
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.offsetX > element.clientWidth) return;
    drag = { at: event.clientX, down: event.clientY, camera, top: element.scrollTop };
    dragged = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (drag === null) return;
    const [across, along] = [event.clientX - drag.at, event.clientY - drag.down];
    if (!dragged && Math.hypot(across, along) < 5) return;
    dragged = true;
    if (event.pointerType === "mouse") element.scrollTop = drag.top - along;
    moveTo({ ...camera, x: drag.camera.x - across / camera.scale, y: element.scrollTop });
  });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => { drag = null; });
  element.addEventListener("click", (event) => {
    if (!dragged) on.pick(event.target.closest("[data-id]")?.dataset.id || "");
  });
  element.addEventListener("scroll", paint);
  new ResizeObserver(() => { paint(); on.drift(); }).observe(element);

  const laneOf = (id) => lanes.find((lane) => lane.marks.some((mark) => mark.id === id));
  const markFor = (id) => markOf.get(id) || content.timeline.marks.find((mark) => mark.node === id);
  function near(id) {
    const mark = markFor(id);
    const lane = lanes.find((one) => (mark ? one.marks.includes(mark) : one.body === id));
    const y = lane ? Math.max(0, lane.y - size().height / 3) : camera.y;
    if (!mark) return { ...camera, y };
    const days = mark.days.filter((day) => day !== null);
    return { x: (days[0] + days.at(-1)) / 2, y, scale: camera.scale };
  }

  return {
    show(next) { picture = next; lanes = lanesShown(next); paint(); },
    look(next) { camera = next; element.scrollTop = next.y; paint(); },
    camera: () => camera,
    size,
    select(id) { if (id !== chosen) { chosen = id; paint(); } },
    place(id) {
      const mark = markFor(id);
      const lane = mark && laneOf(mark.id);
      const corner = element.getBoundingClientRect();
      if (!lane) return { x: corner.x, y: corner.y };
      return { x: corner.x + extent(mark, seen().x).middle, y: corner.y + AXIS + rowY(lane, mark) - element.scrollTop };
    },
    physics() {},
    recolor: paint,
    whole(all = false) {
      const days = content.timeline.marks.flatMap((mark) => mark.days.filter((day) => day !== null));
      const [first, last] = !all ? content.timeline.window : [Math.min(...days) - 60, Math.max(...days) + 60];
      const room = size().width - gutterOf(size().width);
      const scale = Math.max(0.001, (room - 2 * OPEN) / (last - first));
      return { x: (first + last) / 2 - OPEN / 2 / scale, y: 0, scale };
    },
    near,
    next: (id, way) => nextMark(lanes, markFor(id), way),
    sees(id) {
      const { x, y } = this.place(id);
      const corner = element.getBoundingClientRect();
      return x > corner.x + gutterOf(size().width) && x < corner.right - 20
        && y > corner.y + AXIS + 10 && y < corner.bottom - 20;
    },
    library: {},
  };
}
