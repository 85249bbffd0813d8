import { BORDER_WIDTHS, LENGTHS, TEXT_SIZES } from "./sizes.js";

const EXPLICIT = /^\d+(\.\d+)?(px|%)$/;

function fromTable(value, table) {
  if (value === undefined || value === null) return undefined;
  if (Object.hasOwn(table, value)) return typeof table[value] === "number" ? `${table[value]}px` : table[value];
  return EXPLICIT.test(value) ? value : undefined;
}

/** A keyword, px or % as a CSS length; undefined when absent or unknown. */
export const lengthOf = (value) => fromTable(value, LENGTHS);

export const borderWidthOf = (value) => fromTable(value, BORDER_WIDTHS);

export const explicitLength = (value) => fromTable(value, {});

export const sizeFrom = fromTable;

/** A font size; with `scaling` it follows the app's font setting, which the screen holds in a custom property. */
export function fontSizeOf(value, scaling) {
  const size = fromTable(value ?? "md", TEXT_SIZES) ?? `${TEXT_SIZES.md}px`;
  return scaling ? `calc(${size} * var(--font-setting, 1))` : size;
}

/** "w:h" as a CSS aspect ratio. */
export function aspectRatioOf(value) {
  const match = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? "1:1");
  return match ? `${match[1]} / ${match[2]}` : "1 / 1";
}
