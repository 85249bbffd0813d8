// Contrasts as they are computed on the page: 4.5 to 1 for text, 3 to 1 for large text and for what marks a control.
const TEXT = 4.5;
const LARGE = 3;

const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

const colourOf = (css) => {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = css;
  paint.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
  return { channels: [red, green, blue], alpha: alpha / 255 };
};

const over = (top, below) => top.channels.map((channel, index) => channel * top.alpha + below[index] * (1 - top.alpha));

// The browser's own ground, where the page paints none.
const canvasGround = () => (matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255]);

const groundOf = (element) =>
  element ? over(colourOf(getComputedStyle(element).backgroundColor), groundOf(element.parentElement)) : canvasGround();

const luminance = (channels) => {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const contrastOn = (ground, css) => contrast(over(colourOf(css), ground), ground);

const neededFor = (style) => {
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  return isLarge ? LARGE : TEXT;
};

const textHolders = () => {
  const holders = new Set(all("input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea"));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (texts.currentNode.data.trim()) holders.add(texts.currentNode.parentElement);
  }
  return [...holders].filter((holder) => isShown(holder) && !holder.closest("script, style"));
};

const colours = () => [...textHolders().flatMap(checkText), ...all(FIELDS).filter(isShown).flatMap(checkEdge)];

const checkText = (holder) => {
  const style = getComputedStyle(holder);
  const [ratio, needed] = [contrastOn(groundOf(holder), style.color), neededFor(style)];
  return ratio < needed ? [`${describe(holder)}: contrast ${ratio.toFixed(2)}, needed ${needed}`] : [];
};

const checkEdge = (field) => {
  if (["radio", "checkbox"].includes(field.type)) return [];
  const ratio = contrastOn(groundOf(field.parentElement), getComputedStyle(field).borderTopColor);
  return ratio < LARGE ? [`${describe(field)} ${field.name}: its edge has a contrast of ${ratio.toFixed(2)}`] : [];
};
