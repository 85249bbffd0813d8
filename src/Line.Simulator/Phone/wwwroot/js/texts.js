import { readTexts } from "./simulator.js";

let known = {};

/** The text of a name, its {0}, {1}… filled with the arguments. */
export function text(name, ...values) {
  return (known[name] ?? name).replace(/\{(\d+)\}/g, (hole, index) => values[Number(index)] ?? hole);
}

/** The page speaks Japanese unless the address asks for English with `?lang=en`. */
export async function loadTexts() {
  const language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "ja";
  known = await readTexts(language);
  document.documentElement.lang = language;
}
