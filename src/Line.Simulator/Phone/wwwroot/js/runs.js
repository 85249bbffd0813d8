import { dayOf, minuteOf } from "./times.js";

/**
 * How a chat's entries stand together. A run is one sender's messages (and one `sender` override) within a minute: its first
 * carries avatar, name and tail, its last the time. A new day starts with a date line.
 */
export function arrangeRuns(entries) {
  return entries.map((entry, index) => {
    const previous = entries[index - 1];
    const next = entries[index + 1];
    return {
      entry,
      startsDay: !previous || dayOf(previous.at) !== dayOf(entry.at),
      startsRun: !previous || !sameRun(previous, entry),
      endsRun: !next || !sameRun(entry, next),
    };
  });
}

function sameRun(left, right) {
  return (
    left.from === right.from &&
    left.message.sender?.name === right.message.sender?.name &&
    left.message.sender?.iconUrl === right.message.sender?.iconUrl &&
    minuteOf(left.at) === minuteOf(right.at)
  );
}
