// What those need who hear the page instead of seeing it.
const structure = () => [
  ...checkDocument(),
  ...checkHeadings(),
  ...checkLandmarks(),
  ...checkReferences(),
  ...checkControls(),
  ...checkPictures(),
  ...checkTables(),
];

const checkDocument = () => {
  const wrong = [];
  if (document.documentElement.lang !== "ja") wrong.push(`the page's language is "${document.documentElement.lang}"`);
  if (!document.title.trim()) wrong.push("the page has no title");
  const viewport = document.querySelector("meta[name=viewport]")?.content ?? "";
  if (!viewport.includes("width=device-width")) wrong.push("the page does not fit itself to the screen");
  if (/user-scalable\s*=\s*(no|0)|maximum-scale/.test(viewport)) wrong.push("the page forbids zooming");
  return wrong;
};

const checkHeadings = () => {
  const headings = all("h1, h2, h3, h4, h5, h6").filter(isRead);
  const levels = headings.map((heading) => Number(heading.localName[1]));
  const wrong = headings.filter((heading) => !nameOf(heading)).map((heading) => `${describe(heading)}: an empty heading`);
  if (levels.filter((level) => level === 1).length !== 1) wrong.push("the page needs one h1");
  headings.forEach((heading, index) => {
    if (levels[index] > (levels[index - 1] ?? 0) + 1) wrong.push(`${describe(heading)}: skips a level of headings`);
  });
  return wrong;
};

const checkLandmarks = () => {
  const wrong = [];
  const mains = all("main").filter(isRead);
  if (mains.length !== 1) wrong.push("the page needs one main");
  const navigations = all("nav").filter(isRead).map(nameOf);
  if (navigations.some((name) => !name) && navigations.length) wrong.push("a nav has no name");
  if (new Set(navigations).size < navigations.length) wrong.push("two navs have one name");
  for (const child of document.body.children) {
    const isLandmark = ["header", "nav", "main", "footer", "script"].includes(child.localName);
    if (!isLandmark && !child.matches("a[href^='#']")) wrong.push(`${describe(child)}: stands outside of every landmark`);
  }
  const first = shownControls()[0];
  if (document.querySelector("header") && !(first?.hash && document.querySelector(first.hash) === mains[0])) {
    wrong.push("the first link does not skip to the content");
  }
  return wrong;
};

const checkReferences = () => {
  const ids = all("[id]").map((element) => element.id);
  const wrong = ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two elements have the id "${id}"`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
    for (const element of all(`[${attribute}]`)) {
      if (named(element, attribute).includes(null)) wrong.push(`${describe(element)}: its ${attribute} leads nowhere`);
    }
  }
  return wrong;
};

const checkControls = () => {
  const controls = shownControls().filter(isRead);
  const wrong = controls.filter((control) => !nameOf(control)).map((control) => `${describe(control)}: has no name`);
  const links = controls.filter((control) => control.localName === "a");
  for (const link of links) {
    const twin = links.find((other) => nameOf(other) === nameOf(link) && other.href !== link.href);
    if (twin) wrong.push(`${describe(link)}: another link of that name leads elsewhere`);
  }
  return [...wrong, ...all(FIELDS).filter(isShown).flatMap(checkField)];
};

const checkField = (field) => {
  const wrong = [];
  const label = field.labels?.[0];
  if (!label || !isShown(label)) wrong.push("no label can be seen");
  if (field.type === "radio" && !field.closest("fieldset")?.querySelector("legend")?.textContent.trim()) {
    wrong.push("nothing says what is chosen from");
  }
  if (field.getAttribute("aria-invalid") === "true" && !field.hasAttribute("aria-describedby")) {
    wrong.push("nothing says what is wrong with it");
  }
  if (field.type === "password" && !/^(current|new)-password$/.test(field.autocomplete)) {
    wrong.push("a password manager cannot know what it is for");
  }
  return wrong.map((why) => `${describe(field)} ${field.name}: ${why}`);
};

const checkPictures = () =>
  all("img, svg:not(svg svg), [role=img]")
    .filter(isRead)
    .filter((picture) => !picture.hasAttribute("alt") && !(nameOf(picture) && picture.getAttribute("role") === "img"))
    .map((picture) => `${describe(picture)}: a picture that is neither hidden nor named`);

const checkTables = () =>
  all("table").filter(isShown).flatMap((table) => {
    const wrong = [];
    const caption = table.caption ? textOf(table.caption).trim() : "";
    if (!caption && !named(table, "aria-labelledby").length) wrong.push(`${describe(table)}: has no caption`);
    if (!table.querySelector("th")) wrong.push(`${describe(table)}: has no head`);
    const noScope = all("th", table).filter((head) => !head.scope && textOf(head).trim());
    return [...wrong, ...noScope.map((head) => `${describe(head)}: a head of what? It has no scope`)];
  });
