import { text } from "./texts.js";

/** LINE's people in these phones live in Japan, wherever the browser runs. */
const timeZone = "Asia/Tokyo";
const DAY = 24 * 60 * 60 * 1000;

const clock = new Intl.DateTimeFormat("ja-JP", { timeZone, hour: "numeric", minute: "2-digit", hourCycle: "h23" });
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });

export const timeOf = (at) => clock.format(new Date(at));
export const dayOf = (at) => calendar.format(new Date(at));
export const minuteOf = (at) => Math.floor(new Date(at).getTime() / 60_000);

/** Today, yesterday, or the date with its weekday; with the year when it is not this year's. */
export function dateLabel(at, now) {
  const day = dayOf(at);
  if (day === dayOf(now)) return text("Today");
  if (day === dayOf(now - DAY)) return text("Yesterday");
  const [year, month, date] = day.split("-").map(Number);
  const language = document.documentElement.lang || "ja";
  const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: "short" }).format(new Date(at));
  const short = `${month}/${date}(${weekday})`;
  return year === Number(dayOf(now).slice(0, 4)) ? short : `${year}/${short}`;
}
