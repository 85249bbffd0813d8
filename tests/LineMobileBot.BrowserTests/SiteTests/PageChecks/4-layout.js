// What those need who zoom in, hold a small phone or have big thumbs.
const SMALLEST_TARGET = 24;

const layout = () => [...checkWidth(), ...shownControls().flatMap(checkTarget), ...all("body *").flatMap(checkScroller)];

const checkWidth = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const widest = all("body *").filter((element) => isShown(element) && element.getBoundingClientRect().right > clientWidth + 1);
  return [`the page is ${scrollWidth} wide on ${clientWidth}: ${widest.map(describe).slice(0, 3).join(" | ")}`];
};

// A link within a sentence may be as high as its line.
const isInSentence = (control) =>
  getComputedStyle(control).display === "inline" && textOf(control.parentElement).trim() !== textOf(control).trim();

const checkTarget = (control) => {
  if (isInSentence(control) || control.matches("a[href^='#']:not(main *)")) return [];
  const target = control.matches("[type=radio], [type=checkbox]") ? control.labels[0] ?? control : control;
  const { width, height } = target.getBoundingClientRect();
  return Math.min(width, height) < SMALLEST_TARGET
    ? [`${describe(control)}: only ${Math.round(width)} × ${Math.round(height)} to tap on`]
    : [];
};

const scrolls = (element) =>
  element.scrollWidth > element.clientWidth && ["auto", "scroll"].includes(getComputedStyle(element).overflowX);

const checkScroller = (element) => {
  if (!isShown(element) || !scrolls(element)) return [];
  const isRegion = element.tabIndex === 0 && element.matches("[role=region]") && named(element, "aria-labelledby").some(Boolean);
  return isRegion ? [] : [`${describe(element)}: scrolls sideways, but is no named region that the keyboard reaches`];
};
