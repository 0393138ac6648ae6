// ---- time: the statements that hold on a day; the slider stops where something changes

const PLAY_EVERY = 900; // milliseconds
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const dayAfter = (day) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);
const days = [...new Set(content.edges.flatMap(({ statement }) => {
  const { since, until } = statements[statement];
  return [since, until && dayAfter(until)].filter(Boolean);
}))].sort();
let playing = 0;

const goTo = (day) => change({ day }, { move: "day" });

function placeOfDay() {
  const later = days.findIndex((day) => day > state.day);
  return later === -1 || state.day === "" ? days.length - 1 : Math.max(0, later - 1);
}

function step(by) {
  const place = state.day === "" ? (by > 0 ? -1 : days.length) : placeOfDay();
  const between = state.day !== "" && by < 0 && days[place] < state.day ? 0 : by;
  goTo(days[Math.min(days.length - 1, Math.max(0, place + between))]);
}

function pause() {
  window.clearInterval(playing);
  playing = 0;
  showTime();
}

function play() {
  if (playing !== 0) { pause(); return; }
  if (state.day === "" || placeOfDay() === days.length - 1) goTo(days[0]);
  playing = window.setInterval(() => {
    if (placeOfDay() === days.length - 1) pause(); else step(1);
  }, PLAY_EVERY);
  showTime();
}

function showTime() {
  find("time").hidden = days.length < 2;
  if (days.length < 2) return;
  const text = state.day === "" ? words("all_times") : words("as_of", { date: dateText(state.day) });
  find("slider").max = days.length - 1;
  find("slider").value = placeOfDay();
  find("slider").setAttribute("aria-valuetext", text);
  find("day").value = state.day;
  find("day-text").textContent = text;
  find("undated").checked = state.undated;
  find("all-times").hidden = state.day === "";
  find("play").hidden = calm.matches;
  find("play").textContent = playing === 0 ? "▶" : "⏸";
  find("play").setAttribute("aria-label", words(playing === 0 ? "play" : "pause"));
}

function startTime() {
  find("slider").addEventListener("input", () => goTo(days[Number(find("slider").value)]));
  find("day").addEventListener("change", () => goTo(find("day").value));
  find("undated").addEventListener("change", () => change({ undated: find("undated").checked }));
  find("play").addEventListener("click", play);
  find("back").addEventListener("click", () => step(-1));
  find("forth").addEventListener("click", () => step(1));
  find("all-times").addEventListener("click", () => { pause(); change({ day: "" }); });
  calm.addEventListener("change", pause);
}
