import { h } from "./dom.js";

const HUES = [12, 38, 95, 160, 200, 255, 300, 335];

/** A round picture: the given one, else the name's first letter on a colour of its own. */
export function avatar(name, iconUrl) {
  if (iconUrl) return h("img", { class: "avatar", src: iconUrl, alt: "", referrerpolicy: "no-referrer" });
  const letter = [...name.trim()][0] ?? "";
  const hue = HUES[[...name].reduce((sum, character) => sum + character.codePointAt(0), 0) % HUES.length];
  return h("span", { class: "avatar", "aria-hidden": "true", style: { backgroundColor: `hsl(${hue} 45% 45%)` } }, letter);
}

export const ACCOUNT_ICON = "images/account.svg";
