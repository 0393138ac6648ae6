// ---- the time axis: days since 1970 as places, and marks at round dates

const DAY = 86400000;
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

const YEARS = [100, 50, 20, 10, 5, 2, 1];
const MONTHS = [6, 3, 1];
const DAYS = [14, 7, 1];
const TICK_ROOM = 76; // pixels

// Returns [{ day, text }] from one day to another, as near to one another as can be read.
function ticksOf(first, last, scale) {
  const months = [...YEARS.map((years) => years * 12), ...MONTHS]
    .filter((size) => size * 30.4 * scale >= TICK_ROOM).at(-1);
  const days = DAYS.filter((size) => size * scale >= TICK_ROOM).at(-1);
  if (days !== undefined) {
    const start = Math.ceil(first / days) * days;
    return Array.from({ length: Math.max(0, Math.floor((last - start) / days) + 1) }, (_, i) =>
      ({ day: start + i * days, text: dateText(dateOf(start + i * days)) }));
  }
  return monthTicks(first, last, months || 1200);
}

function monthTicks(first, last, size) {
  const ticks = [];
  const start = new Date(first * DAY);
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / size) * size;
  for (; ; month += size) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (!(day <= last)) return ticks;
    const date = dateOf(day);
    if (day >= first) ticks.push({ day, text: dateText(size % 12 === 0 ? date.slice(0, 4) : date.slice(0, 7)) });
  }
}
