import { h, icon } from "./dom.js";
import { PIN } from "./icons.js";
import { openOverlay } from "./overlay.js";
import { text } from "./texts.js";

const PLACES = {
  Tokyo: { latitude: 35.681236, longitude: 139.767125 },
  Osaka: { latitude: 34.702485, longitude: 135.495951 },
  Sapporo: { latitude: 43.068661, longitude: 141.350755 },
  Naha: { latitude: 26.217006, longitude: 127.719477 },
};

/** Where this phone can be: a map would need tiles of somebody else's. */
export function openLocationPicker(screen, send) {
  const choose = (place) => {
    close();
    send(place);
  };
  const close = openOverlay(screen, text("ChooseLocation"),
    h("ul", { class: "list" }, ...Object.entries(PLACES).map(([name, at]) => {
      const place = { title: text(`Place${name}Title`), address: text(`Place${name}Address`), ...at };
      return h("li", {}, h("button", { type: "button", class: "list-row", onclick: () => choose(place) },
        h("span", { class: "avatar place" }, icon(PIN)),
        h("span", { class: "list-name" }, place.title),
        h("span", { class: "list-preview" }, place.address)));
    })));
}
