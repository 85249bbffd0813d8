/**
 * Makes an element perform a LINE action: by pointer with press feedback, and by keyboard. The innermost action wins, so
 * nothing bubbles.
 */
export function makeTappable(element, action, context) {
  if (!action) return;
  element.classList.add("tappable");
  if (!(element instanceof HTMLButtonElement)) asButton(element, action);
  element.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    press(element);
  });
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    context.perform?.(action);
  });
}

function asButton(element, action) {
  element.setAttribute("role", "button");
  element.tabIndex = 0;
  if (action.label) element.setAttribute("aria-label", action.label);
  element.addEventListener("keydown", (event) => {
    if (event.target !== element || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    element.click();
  });
}

const RELEASES = ["pointerup", "pointercancel", "pointerleave"];

function press(element) {
  element.classList.add("pressed");
  const release = () => {
    element.classList.remove("pressed");
    for (const name of RELEASES) element.removeEventListener(name, release);
  };
  for (const name of RELEASES) element.addEventListener(name, release);
}
