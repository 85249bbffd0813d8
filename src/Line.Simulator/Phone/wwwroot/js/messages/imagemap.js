import { h } from "../dom.js";
import { makeTappable } from "../flex/tappable.js";

const BASE_WIDTH = 1040;
const IMAGE_WIDTHS = [240, 300, 460, 700, BASE_WIDTH];
const WIDEST = 300;

/** One picture with tappable areas in a grid 1040 wide; later areas lie on top. */
export function renderImagemap(message, context) {
  const { baseSize } = message;
  const map = h("div", {
    class: "imagemap",
    style: { width: `min(${WIDEST}px, 100cqi - 75px)`, aspectRatio: `${BASE_WIDTH} / ${baseSize.height}` },
  }, h("img", { src: `${message.baseUrl}/${imageWidth()}`, alt: message.altText, referrerpolicy: "no-referrer" }));
  if (message.video) map.append(video(message.video, baseSize, context));
  map.append(...(message.actions ?? []).map((action) => area(action, baseSize, context)));
  return map;
}

function imageWidth() {
  const needed = WIDEST * window.devicePixelRatio;
  return IMAGE_WIDTHS.find((width) => width >= needed) ?? BASE_WIDTH;
}

function place({ x, y, width, height }, baseSize) {
  const share = (value, whole) => `${(value / whole) * 100}%`;
  return {
    left: share(x, BASE_WIDTH),
    top: share(y, baseSize.height),
    width: share(width, BASE_WIDTH),
    height: share(height, baseSize.height),
  };
}

function area(action, baseSize, context) {
  const label = action.label ?? action.text ?? action.linkUri;
  const button = h("button", { type: "button", class: "area", "aria-label": label, style: place(action.area, baseSize) });
  makeTappable(button, action.type === "uri" ? { ...action, uri: action.linkUri } : action, context);
  return button;
}

function video(content, baseSize, context) {
  const frame = h("div", { class: "imagemap-video", style: place(content.area, baseSize) });
  const player = h("video", { src: content.originalContentUrl, poster: content.previewImageUrl, controls: true });
  player.addEventListener("ended", () => {
    const { externalLink } = content;
    if (!externalLink) return;
    const link = h("button", { type: "button", class: "fx-video-link" }, externalLink.label);
    makeTappable(link, { type: "uri", label: externalLink.label, uri: externalLink.linkUri }, context);
    frame.append(link);
  });
  frame.append(player);
  return frame;
}
