import { h, setStyles } from "../dom.js";
import { withArrows } from "../arrows.js";
import { renderUnknown } from "../flex/component.js";
import { makeTappable } from "../flex/tappable.js";

const RENDERERS = { buttons, confirm, carousel, image_carousel: imageCarousel };

/** The four template messages. */
export function renderTemplate(template, context) {
  if (!Object.hasOwn(RENDERERS, template.type)) return renderUnknown(template);
  return RENDERERS[template.type](template, context);
}

function buttons(template, context) {
  return column({ ...template, imageUrl: template.thumbnailImageUrl, tapped: template.defaultAction }, template, context);
}

function confirm(template, context) {
  return h("div", { class: "template template-confirm" },
    h("p", { class: "template-text" }, template.text),
    actions(template.actions, context));
}

function carousel(template, context) {
  const cards = template.columns.map((card) =>
    column({ ...card, imageUrl: card.thumbnailImageUrl, tapped: card.defaultAction }, template, context),
  );
  return row("template-carousel", cards, context);
}

function imageCarousel(template, context) {
  const squares = template.columns.map(({ imageUrl, action }) => {
    const square = h("button", { type: "button", class: "template-square", "aria-label": action.label ?? action.text },
      h("img", { src: imageUrl, alt: "", referrerpolicy: "no-referrer" }),
      action.label && h("span", { class: "template-pill" }, action.label));
    makeTappable(square, action, context);
    return square;
  });
  return row("template-image-carousel", squares, context);
}

function row(className, cards, context) {
  const cardsInRow = h("div", { class: `carousel ${className}`, tabindex: "0" }, ...cards);
  return context.device === "pc" ? withArrows(cardsInRow, context) : cardsInRow;
}

/** Picture, title and text over stacked actions; picture and size come from the whole template. */
function column(card, { imageAspectRatio, imageSize }, context) {
  const upper = h("div", { class: "template-upper" },
    card.imageUrl && picture(card, imageAspectRatio, imageSize),
    card.title && h("strong", { class: "template-title" }, card.title),
    h("p", { class: "template-text" }, card.text));
  makeTappable(upper, card.tapped, context);
  return h("div", { class: "template template-column" }, upper, actions(card.actions, context));
}

function picture(card, aspectRatio, size) {
  const image = h("img", { class: "template-image", src: card.imageUrl, alt: "", referrerpolicy: "no-referrer" });
  setStyles(image, {
    aspectRatio: aspectRatio === "square" ? "1" : "1.51",
    objectFit: size === "contain" ? "contain" : "cover",
    backgroundColor: card.imageBackgroundColor ?? "#FFFFFF",
  });
  return image;
}

function actions(list, context) {
  return h("div", { class: "template-actions" }, ...list.map((action) => {
    const button = h("button", { type: "button", class: "template-action" }, action.label);
    makeTappable(button, action, context);
    return button;
  }));
}
