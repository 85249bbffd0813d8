/** Makes an element: attributes by name, `on…` as listeners, `style` as an object, children in order. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

function setAttribute(element, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "style") setStyles(element, value);
  else element.setAttribute(name, value === true ? "" : value);
}

/** Sets the styles that have a value. Through the object model, which a strict content security policy allows. */
export function setStyles(element, styles) {
  for (const [name, value] of Object.entries(styles)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith("--")) element.style.setProperty(name, value);
    else element.style[name] = value;
  }
}

const SVG = "http://www.w3.org/2000/svg";

/** A stroked 24 × 24 icon from path data; decorative, so hidden from assistive technology. */
export function icon(path, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}
