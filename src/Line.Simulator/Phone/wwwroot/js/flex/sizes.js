/**
 * Every figure of Flex layout, in CSS px at a chat 375 wide. LINE publishes the keywords and their order but no lengths;
 * these are what public renderers agree on, kept in one place so that a measurement on a real phone changes one line.
 */

export const TEXT_SIZES = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, "3xl": 35, "4xl": 48, "5xl": 74 };

export const IMAGE_SIZES = {
  xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160, "3xl": 180, "4xl": 200, "5xl": 220, full: "100%",
};

/** `spacing`, `margin`, `padding…`, `offset…` and `cornerRadius` share one scale. */
export const LENGTHS = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };

export const BORDER_WIDTHS = { none: 0, light: 0.5, normal: 1, medium: 2, "semi-bold": 3, bold: 4 };

const SMALL = { header: [10, 10, 10], body: [10, 10, 10], bodyAboveFooter: 10, footer: [10, 10, 10] };
const MIDDLE = { header: [11, 14, 13], body: [11, 14, 13], bodyAboveFooter: 17, footer: [10, 10, 10] };
const KILO = { header: [13, 13, 13], body: [13, 13, 13], bodyAboveFooter: 17, footer: [10, 10, 10] };
const LARGE = { header: [20, 20, 20], body: [19, 20, 20], bodyAboveFooter: 10, footer: [10, 10, 10] };

/** Widest width, corner radius, and paddings as [top, sides, bottom]. */
export const BUBBLES = {
  nano: { width: 120, radius: 10, ...SMALL },
  micro: { width: 160, radius: 10, ...SMALL },
  deca: { width: 220, radius: 10, ...MIDDLE },
  hecto: { width: 241, radius: 10, ...MIDDLE },
  kilo: { width: 260, radius: 10, ...KILO },
  mega: { width: 300, radius: 17, ...LARGE },
  giga: { width: 500, radius: 5, ...LARGE },
};

export const DEFAULT_BUBBLE = "mega";

/** Bubbles older apps do not know are drawn by them in this size. */
export const LEGACY_BUBBLES = { deca: "kilo", hecto: "kilo" };

/** A bubble takes at most this share of the chat's width, a giga one all but a margin. */
export const BUBBLE_SHARE = 0.8;
export const GIGA_MARGIN = 14;
export const GIGA_MARGIN_IN_CAROUSEL = 35;

export const CAROUSEL = { edge: 7, gap: 9 };

export const BUTTON_HEIGHTS = { md: 52, sm: 40 };
export const BUTTON_COLOURS = {
  primary: { ground: "#17C950", label: "#FFFFFF" },
  secondary: { ground: "#DCDFE5", label: "#111111" },
  link: { ground: "transparent", label: "#42659A" },
};

export const LINE_HEIGHT = 1.4;
export const TEXT_COLOUR = "#111111";
export const SEPARATOR_COLOUR = "#D4D6DA";
export const BUBBLE_GROUND = "#FFFFFF";

/** Shrink to fit: the font gets smaller in steps, to no less than this share. */
export const SHRINK = { step: 0.5, least: 0.5 };

/** The app's font setting; applies to what has `scaling: true`. */
export const FONT_SETTINGS = { small: 0.88, normal: 1, large: 1.15, huge: 1.35 };
