// What those need who have no mouse. Of radio buttons that belong together, Tab stops at one.
const isStop = (element) => {
  if (!isShown(element) || element.disabled || element.tabIndex < 0) return false;
  if (element.type !== "radio") return true;
  const group = all(`input[type=radio][name="${element.name}"]`, element.form ?? document);
  return element === (group.find((radio) => radio.checked) ?? group[0]);
};

// While a dialog is open that has to be answered, nothing outside of it can be reached.
const scope = document.querySelector("dialog:modal") ?? document.body;

const stops = all(`${CONTROLS}, [tabindex="0"]`, scope).filter(isStop);

const startAtTop = () => {
  scope.tabIndex = -1;
  scope.focus();
  scope.removeAttribute("tabindex");
};

// Where the focus is now: the place among the stops (-1 is none of them), and what is wrong with how it looks.
const look = () => {
  const element = document.activeElement;
  const place = stops.indexOf(element);
  return { place, what: describe(element), wrong: place < 0 ? null : checkFocus(element) };
};

const checkFocus = (element) => {
  const style = getComputedStyle(element);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "its focus cannot be seen";
  const ratio = contrastOn(groundOf(element.parentElement), style.outlineColor);
  if (ratio < LARGE) return `its focus ring has a contrast of ${ratio.toFixed(2)}`;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return isInView ? null : "it has the focus out of sight";
};

return { complaints: () => [...structure(), ...colours(), ...layout()], stops: stops.map(describe), startAtTop, look };
