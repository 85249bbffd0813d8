import { h } from "./dom.js";
import { renderFlex, shrinkTexts } from "./flex/flex.js";
import { FONT_SETTINGS } from "./flex/sizes.js";
import { renderImagemap } from "./messages/imagemap.js";
import { loadTexts, text } from "./texts.js";

const REFERENCE_WIDTH = 375;

await loadTexts();
document.title = text("SheetTitle");

const chat = h("div", { class: "sheet-chat", "data-testid": "sheet", style: { width: `${REFERENCE_WIDTH}px` } });
const width = h("input", { type: "number", min: "240", max: "800", value: REFERENCE_WIDTH, "aria-label": text("SheetWidth") });
const source = h("textarea", { spellcheck: "false", "aria-label": text("SheetJson"), placeholder: text("SheetJson") });
width.addEventListener("input", drawSource);
source.addEventListener("input", drawSource);

document.body.append(
  h("header", { class: "page-header" }, h("h1", {}, text("SheetTitle")), h("label", {}, text("SheetWidth"), " ", width)),
  h("main", { class: "sheet" }, source, chat),
);

/**
 * Draws the contents of a Flex message or an imagemap in a chat of its own. `settings`: { width, font, device, legacySizes }.
 * Resolves once pictures and fonts are there, so that boxes can be measured.
 */
window.renderFlex = async (contents, settings = {}) => {
  const { width: chatWidth = REFERENCE_WIDTH, font = "normal", ...context } = settings;
  chat.style.width = `${chatWidth}px`;
  document.documentElement.style.setProperty("--font-setting", FONT_SETTINGS[font]);
  const performed = [];
  const drawing = { text, perform: (action) => performed.push(action), ...context };
  const element = contents.type === "imagemap" ? renderImagemap(contents, drawing) : renderFlex(contents, drawing);
  chat.replaceChildren(element);
  await document.fonts.ready;
  await Promise.allSettled([...element.querySelectorAll("img")].map((image) => image.decode()));
  shrinkTexts(chat);
  return performed;
};

function drawSource() {
  try {
    const json = JSON.parse(source.value);
    source.setCustomValidity("");
    window.renderFlex(json.contents?.type ? json.contents : json, { width: Number(width.value) || REFERENCE_WIDTH });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    source.setCustomValidity(text("SheetBroken"));
  }
}
