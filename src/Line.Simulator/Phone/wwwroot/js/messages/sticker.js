const SVG = "http://www.w3.org/2000/svg";

const INK = "#5b3a1e";
const COATS = ["#ffe39f", "#c9e8ff", "#ffd3dc", "#d6f2c9", "#e6dcff", "#ffdcbf"];

/** Moods, each by its eyes, its mouth and what is around: paths on a grid of 120. */
const MOODS = [
  { eyes: "M44 58v6M76 58v6", mouth: "M50 74q10 9 20 0" },
  { eyes: "M40 62q4-6 8 0M72 62q4-6 8 0", mouth: "M48 72q12 16 24 0z", around: "M20 26l4 8M16 40h9M100 26l-4 8M104 40h-9" },
  { eyes: "M44 58v6M72 61h9", mouth: "M50 74q10 8 20 0" },
  { eyes: "M40 60q4 5 8 0M72 60q4 5 8 0", mouth: "M54 78q6-6 12 0", around: "M42 68q-4 8 0 11q4-3 0-11zM78 68q-4 8 0 11q4-3 0-11z" },
  { eyes: "M39 54l10 5M81 54l-10 5M44 62v3M76 62v3", mouth: "M50 80q10-8 20 0", around: "M92 22l8 3-5 6M98 36l7-4" },
  { eyes: "M40 62h9M71 62h9", mouth: "M57 76h6", around: "M88 34h9l-9 10h9M101 18h7l-7 8h7" },
  { eyes: "M44 58v6M76 58v6", mouth: "M50 74q10 9 20 0", around: "M98 34c-9-9-18 3-4 12c14-9 9-21 4-12zM22 44c-6-6-12 2-3 8c9-6 7-14 3-8z" },
  { eyes: "M44 56v9M76 56v9", mouth: "M60 73a5 6 0 1 0 .1 0z", around: "M24 22v13M24 41v2M96 22v13M96 41v2" },
];

export const MOOD_COUNT = MOODS.length;

/** A round little fellow of our own, whose mood and coat go by the sticker's number. */
export function drawSticker(stickerId) {
  const number = [...String(stickerId)].reduce((sum, digit) => (sum * 31 + digit.codePointAt(0)) % 99_991, 7);
  const known = Number(stickerId);
  const mood = MOODS[(Number.isInteger(known) ? known + 4 : number) % MOODS.length];
  return element("svg", { viewBox: "0 0 120 120", "aria-hidden": "true" },
    path("M34 40q-8-22 6-20q8 2 11 12M86 40q8-22-6-20q-8 2-11 12", COATS[number % COATS.length]),
    path("M60 26c-30 0-44 18-44 40s16 38 44 38s44-16 44-38s-14-40-44-40z", COATS[number % COATS.length]),
    element("circle", { cx: 33, cy: 72, r: 6, fill: "#ff9f9f", opacity: 0.7 }),
    element("circle", { cx: 87, cy: 72, r: 6, fill: "#ff9f9f", opacity: 0.7 }),
    path(mood.eyes), path(mood.mouth), mood.around ? path(mood.around) : path(""));
}

function path(d, fill = "none") {
  return element("path", { d, fill, stroke: INK, "stroke-width": 3.5, "stroke-linecap": "round", "stroke-linejoin": "round" });
}

function element(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
