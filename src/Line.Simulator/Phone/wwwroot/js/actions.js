import { copyText } from "./clipboard.js";
import { STAYS_AFTER_TAP } from "./quick-replies.js";
import { openUrl } from "./urls.js";
import { pickDateTime } from "./date-time-picker.js";
import { text } from "./texts.js";

/**
 * What a phone does with a LINE action by itself; everything the bot hears of goes through the platform. `phone` offers
 * { device, post, composer, richMenu, showKeyboard, sendLocation, openShare, openAccountChat, toast, screen }.
 */
export async function performAction(phone, action, details = {}) {
  if (action.type === "uri") return openUrl(phone, uriOf(phone, action, details));
  if (action.type === "clipboard") return copy(phone, action.clipboardText);
  if (action.type === "camera" || action.type === "cameraRoll") return phone.composer.pickImage();
  if (action.type === "location") return phone.sendLocation();
  const params = action.type === "datetimepicker" ? await pickDateTime(phone.screen, action) : undefined;
  if (action.type === "datetimepicker" && !params) return undefined;
  if (details.quickReply && STAYS_AFTER_TAP.has(action.type)) phone.quickReplies.show();
  if (phone.device !== "pc") followInputOption(phone, action);
  return phone.post(action, { ...details, params });
}

/** On a PC a Flex action may lead elsewhere; quick replies have no such address. */
function uriOf(phone, action, { quickReply }) {
  const desktop = !quickReply && phone.device === "pc" ? action.altUri?.desktop : undefined;
  return desktop ?? action.uri;
}

async function copy(phone, value) {
  if (phone.device === "pc") return;
  phone.toast(text((await copyText(value)) ? "Copied" : "CopyRefused"));
}

function followInputOption(phone, { inputOption, fillInText }) {
  if (inputOption === "closeRichMenu") phone.richMenu.close();
  if (inputOption === "openRichMenu") phone.showMenu();
  if (inputOption === "openKeyboard") phone.showKeyboard(fillInText);
  if (inputOption === "openVoice") phone.toast(text("NoVoice"));
}
