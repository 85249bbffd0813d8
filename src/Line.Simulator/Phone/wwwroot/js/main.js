import { Page } from "./page.js";
import { listen } from "./simulator.js";
import { loadTexts } from "./texts.js";

await loadTexts();
const page = new Page(document.body);
listen((event) => page.receive(event));
