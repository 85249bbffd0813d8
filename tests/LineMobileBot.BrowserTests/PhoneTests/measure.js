// Answers, for each expectation, what the page shows under the same names. Places are relative to what was drawn.
(expectations) => {
  const root = document.querySelector("[data-testid=sheet]").firstElementChild;
  const origin = root.getBoundingClientRect();
  const round = (value) => Math.round(value * 100) / 100;

  // "body/0/1 p": block, child indexes, then a selector; or a plain selector.
  const find = (at) => {
    const [path, ...rest] = at.split(" ");
    if (at === "root") return root;
    if (!/^(header|hero|body|footer)(\/\d+)*$/.test(path)) return root.querySelector(at);
    const [block, ...indexes] = path.split("/");
    const cell = indexes.reduce(
      (parent, index) => parent.children[Number(index)],
      root.querySelector(`.flex-${block} > .fx`),
    );
    return rest.length ? cell.querySelector(rest.join(" ")) : cell;
  };

  const glyphs = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element.querySelector("p, .fx-button-label") ?? element);
    return range;
  };

  const baseline = (element) => {
    const probe = document.createElement("span");
    probe.style.display = "inline-block";
    element.querySelector("p").prepend(probe);
    const { bottom } = probe.getBoundingClientRect();
    probe.remove();
    return bottom;
  };

  const clipped = (element) => {
    const text = element.querySelector("p, .fx-button-label") ?? element;
    return text.scrollWidth > text.clientWidth || text.scrollHeight > text.clientHeight + 1;
  };

  const photo = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const ratio = element.naturalWidth / element.naturalHeight;
    const contain = getComputedStyle(element).objectFit === "contain";
    const paintedWidth = contain === ratio > width / height ? width : height * ratio;
    return { width: paintedWidth, height: paintedWidth / ratio };
  };

  const measures = {
    x: (element, rect) => rect.left - origin.left,
    y: (element, rect) => rect.top - origin.top,
    right: (element, rect) => rect.right - origin.left,
    bottom: (element, rect) => rect.bottom - origin.top,
    width: (element, rect) => rect.width,
    height: (element, rect) => rect.height,
    centreX: (element, rect) => (rect.left + rect.right) / 2 - origin.left,
    widthRatio: (element, rect, { to }) => rect.width / find(to).getBoundingClientRect().width,
    belowBaseline: (element, rect, { to }) => rect.bottom - baseline(find(to)),
    textX: (element) => glyphs(element).getBoundingClientRect().left - origin.left,
    textRight: (element) => glyphs(element).getBoundingClientRect().right - origin.left,
    textBottom: (element) => glyphs(element).getBoundingClientRect().bottom - origin.top,
    lines: (element) => new Set([...glyphs(element).getClientRects()].map(({ top }) => Math.round(top))).size,
    photoWidth: (element) => photo(element).width,
    photoHeight: (element) => photo(element).height,
    clipped: (element) => clipped(element),
    text: (element) => element.innerText,
    count: (element, rect, { at }) => root.querySelectorAll(at).length,
  };

  return expectations.map((expected) => {
    const element = find(expected.at);
    const rect = element?.getBoundingClientRect();
    return Object.fromEntries(
      Object.keys(expected)
        .filter((name) => name !== "at" && name !== "to")
        .map((name) => {
          const measured = measures[name] ? measures[name](element, rect, expected) : getComputedStyle(element)[name];
          return [name, typeof measured === "number" ? round(measured) : measured];
        }),
    );
  });
}
