import { h, icon } from "../dom.js";
import { PLAY } from "../icons.js";
import { aspectRatioOf } from "./lengths.js";
import { makeTappable } from "./tappable.js";

/** The poster with a play mark; a tap plays in place, and after the end the URI action's label shows over the poster. */
export function renderVideo(component, parent, context) {
  const cell = h("div", { class: "fx-video", style: { aspectRatio: aspectRatioOf(component.aspectRatio) } });
  const poster = () => h("img", { src: component.previewUrl, alt: "", referrerpolicy: "no-referrer" });
  const play = h("button", { type: "button", class: "fx-play", "aria-label": context.text?.("Play") }, icon(PLAY));
  play.addEventListener("click", (event) => {
    event.stopPropagation();
    const video = h("video", { src: component.url, controls: true, autoplay: true });
    video.addEventListener("ended", () => cell.replaceChildren(poster(), play, ...ending(component, context)));
    cell.replaceChildren(video);
  });
  cell.append(poster(), play);
  return cell;
}

function ending(component, context) {
  if (!component.action?.label) return [];
  const button = h("button", { type: "button", class: "fx-video-link" }, component.action.label);
  makeTappable(button, component.action, context);
  return [button];
}
