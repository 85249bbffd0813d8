// Talks as they happen: what changed is told by server-sent events, and the page then looks at itself anew. Answers, canned
// sentences and the keys of the buttons. Everything works without it, by reloading.
{
  const TYPING_EVERY_MS = 8000;
  const BACK_AFTER_MS = 5000;
  const SWITCHED_OFF = "off";
  const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

  const live = document.querySelector("[data-events]");
  const answer = document.getElementById("answer");
  const field = document.getElementById("text");

  let looking = false;
  let again = false;
  let leaving = false;
  let typedAt = -Infinity;

  const linesOf = (page) => page.querySelector(".talk-lines");

  /** A picture has its height only when it is there. */
  function toEnd() {
    const lines = linesOf(document);
    if (!lines) return;
    lines.scrollTo({ top: lines.scrollHeight });
    for (const picture of lines.querySelectorAll("img")) {
      if (!picture.complete) picture.addEventListener("load", toEnd, { once: true });
    }
  }

  function isAtEnd() {
    const lines = linesOf(document);
    return lines && lines.scrollHeight - lines.scrollTop - lines.clientHeight < 40;
  }

  function announce() {
    const status = document.querySelector("[data-live-status]");
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = status.dataset.words));
  }

  /**
   * Only what differs is changed, piece by piece: a button stays the button that somebody is about to reach, and a picture that is
   * there is not asked for again, as each look at one leaves its line.
   */
  function merge(part, fresh) {
    const [there, wanted] = [[...part.childNodes], [...fresh.childNodes]];
    wanted.forEach((node, at) => {
      const old = there[at];
      if (!old) part.append(node);
      else if (old.isEqualNode(node)) return;
      else if (old.nodeType === Node.ELEMENT_NODE && old.nodeName === node.nodeName) {
        dress(old, node);
        merge(old, node);
      } else old.replaceWith(node);
    });
    for (const gone of there.slice(wanted.length)) gone.remove();
  }

  function dress(element, fresh) {
    for (const name of element.getAttributeNames()) if (!fresh.hasAttribute(name)) element.removeAttribute(name);
    for (const { name, value } of fresh.attributes) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }

  /** Puts the parts that changed into this page; what somebody is typing stays. */
  function take(page) {
    if (leaving) return;
    if (Boolean(page.getElementById("answer")) !== Boolean(answer) && !field?.value) {
      location.reload();
      return;
    }
    const wasAtEnd = isAtEnd();
    let changed = false;
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
      if (!fresh || fresh.innerHTML === part.innerHTML) continue;
      if (part.contains(document.activeElement)) {
        // Whoever is in it by keyboard stays where they are; it is looked at again when they leave.
        part.addEventListener("focusout", look, { once: true });
        continue;
      }
      merge(part, fresh);
      changed ||= part.dataset.live !== "head";
    }
    if (changed) announce();
    if (wasAtEnd) toEnd();
  }

  async function look() {
    // A press is on its way, and what it leads to must not be overtaken by what it has changed.
    if (leaving) return;
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      const response = await fetch(location.pathname, { headers: { Accept: "text/html", "Desk-Unattended": "yes" } });
      if (response.redirected) location.assign(response.url);
      else if (response.ok) take(new DOMParser().parseFromString(await response.text(), "text/html"));
    } finally {
      looking = false;
      if (again) {
        again = false;
        look();
      }
    }
  }

  function listen() {
    const { events } = live.dataset;
    const ticket = document.querySelector("[data-ticket]")?.dataset.ticket;
    const source = new EventSource(events);
    source.addEventListener("changed", (event) => {
      if (!ticket || event.data === ticket) look();
    });
    // Whatever happened between the page and its first event.
    source.addEventListener("open", look);
    // The browser comes back by itself unless it was turned away: then the session has ended, and the look leads to the sign-in.
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      look();
      setTimeout(listen, BACK_AFTER_MS);
    });
  }

  function tellTyping() {
    const now = performance.now();
    if (now - typedAt < TYPING_EVERY_MS || !field.value.trim()) return;
    typedAt = now;
    const token = answer.elements.namedItem("__RequestVerificationToken").value;
    fetch(answer.dataset.typing, {
      method: "POST",
      body: new URLSearchParams({ __RequestVerificationToken: token }),
    }).catch(() => {});
  }

  function insert(text) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    tellTyping();
  }

  function press(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (localStorage.getItem("desk-shortcuts") === SWITCHED_OFF || event.target.closest?.(FIELDS)) return;
    if (!/^[a-z]$/.test(event.key)) return;
    const target = document.querySelector(`[data-key="${event.key}"]`);
    if (!target) return;
    event.preventDefault();
    if (target instanceof HTMLButtonElement) target.click();
    else target.focus();
  }

  if (live) listen();
  toEnd();
  if (answer) {
    const canned = document.getElementById("canned");
    field.addEventListener("input", tellTyping);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      answer.requestSubmit();
    });
    if (canned) {
      document.getElementById("canned-field").hidden = false;
      canned.addEventListener("change", () => {
        if (canned.value) insert(canned.value);
        canned.value = "";
      });
    }
    field.focus({ preventScroll: true });
  }
  document.addEventListener("keydown", press);
  addEventListener("beforeunload", () => (leaving = true));
}
