// A moment in the three parts it is asked in, and as the one text the backend reads.

export type MomentParts = { day: string; time: string; zone: string | null };

const CLOCK = /^(上午|下午|[AP]M)? ?(\d{1,2})[:.]?(\d{2})(:\d{2})? ?([AP]M)?$/i;

/** `2026-11-03T09:14:00+08:00`, or what stands in the fields while it is none yet. */
export function partsOf(text: string): MomentParts {
  const parts = /^([^T]*)T(.*?)(Z|[+-]\d\d:\d\d)$/s.exec(text);
  if (parts === null) return { day: text, time: "", zone: null };
  const [, day = "", time = "", zone = ""] = parts;
  return { day, time: time.replace(/^(\d\d:\d\d):00$/, "$1"), zone };
}

export function textOfMoment(day: string, time: string, zone: string): string {
  const clock = clockOf(time);
  return clock === "" ? day.trim() : `${day.trim()}T${clock}${zone}`;
}

/** `9:14`, `0914`, `9:14 PM` and `下午9:14` in 24 hours; anything else as it was typed. */
function clockOf(typed: string): string {
  const text = typed.normalize("NFKC").trim();
  const parts = CLOCK.exec(text);
  if (parts === null) return text;
  const [, before, hours = "", minutes = "", seconds = ":00", after] = parts;
  const half = (before ?? after ?? "").toUpperCase();
  let hour = Number(hours);
  if (["下午", "PM"].includes(half) && hour < 12) hour += 12;
  if (["上午", "AM"].includes(half) && hour === 12) hour = 0;
  return `${String(hour).padStart(2, "0")}:${minutes}${seconds}`;
}

/** The day on this computer's calendar. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
