import { h } from "./dom.js";
import { FONT_SETTINGS } from "./flex/sizes.js";
import { text } from "./texts.js";

const KEY = "phone-settings";
const DEFAULTS = { font: "normal", theme: "auto", legacySizes: false };
const FONTS = { small: "FontSmall", normal: "FontNormal", large: "FontLarge", huge: "FontHuge" };
const LANGUAGES = { ja: "LanguageJapanese", en: "LanguageEnglish" };
const THEMES = { auto: "ThemeAuto", light: "ThemeLight", dark: "ThemeDark" };

/** What the people at this browser prefer; kept in it. */
export class Settings {
  #values = { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  #onChange;

  constructor(onChange) {
    this.#onChange = onChange;
    this.#apply();
    this.element = h("details", { class: "settings" },
      h("summary", {}, text("Settings")),
      h("div", { class: "settings-panel" },
        this.#choice("font", "FontSize", FONTS),
        this.#choice("theme", "Theme", THEMES),
        languageChoice(),
        this.#legacySizes()));
  }

  get legacySizes() {
    return this.#values.legacySizes;
  }

  #choice(name, label, options) {
    const select = h("select", { onchange: () => this.#set(name, select.value) },
      ...Object.entries(options).map(([value, key]) =>
        h("option", { value, selected: value === this.#values[name] }, text(key))));
    return h("label", {}, h("span", {}, text(label)), select);
  }

  #legacySizes() {
    const box = h("input", {
      type: "checkbox",
      checked: this.#values.legacySizes,
      onchange: () => this.#set("legacySizes", box.checked),
    });
    return h("label", {}, h("span", {}, text("LegacySizes")), box);
  }

  #set(name, value) {
    this.#values[name] = value;
    localStorage.setItem(KEY, JSON.stringify(this.#values));
    this.#apply();
    this.#onChange();
  }

  #apply() {
    const root = document.documentElement;
    root.style.setProperty("--font-setting", FONT_SETTINGS[this.#values.font] ?? FONT_SETTINGS.normal);
    root.style.colorScheme = this.#values.theme === "auto" ? "light dark" : this.#values.theme;
  }
}

/** Kept in the address, so that a page can be passed on in either language. */
function languageChoice() {
  const current = document.documentElement.lang;
  const select = h("select", { onchange: () => speak(select.value) },
    ...Object.entries(LANGUAGES).map(([value, name]) => h("option", { value, lang: value, selected: value === current }, text(name))));
  return h("label", {}, h("span", {}, text("Language")), select);
}

function speak(language) {
  const url = new URL(location.href);
  url.searchParams.set("lang", language);
  location.assign(url);
}
