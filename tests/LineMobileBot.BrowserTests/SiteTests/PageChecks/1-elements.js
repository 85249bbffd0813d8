// What the checks share: finding, naming and telling of elements.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

const isRead = (element) => isShown(element) && !element.closest("[aria-hidden=true]");

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const FIELDS = "input:not([type=hidden], [type=submit], [type=button]), select, textarea";

const shownControls = () => all(CONTROLS).filter(isShown);

const named = (element, attribute) =>
  (element.getAttribute(attribute) ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => document.getElementById(id));

const textOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || !isRead(node)) return "";
  return node.getAttribute("aria-label") ?? node.getAttribute("alt") ?? [...node.childNodes].map(textOf).join("");
};

// What a screen reader calls an element; a tooltip alone is no name.
const nameOf = (element) => {
  const labels = [...named(element, "aria-labelledby"), ...(element.labels ?? [])].filter(Boolean);
  const name = labels.length ? labels.map(textOf).join(" ") : textOf(element);
  return (name || (element.type === "submit" && element.value) || "").trim();
};

const describe = (element) => {
  const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 30);
  const id = element.id ? `#${element.id}` : element.className.baseVal ?? element.className.replace?.(/(^|\s+)(?=\S)/g, ".");
  return `<${element.localName}${id ?? ""}> ${text}`.trim();
};
