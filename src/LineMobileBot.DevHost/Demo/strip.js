// The strip beside the phones: reads its state every few seconds and does what its buttons say.
const texts = await (await fetch("texts")).json();
const refreshEvery = 2000;
const status = document.getElementById("status");

for (const element of document.querySelectorAll("[data-text]")) {
  element.textContent = texts[element.dataset.text];
}

function amount(bytes) {
  const hundredths = Math.floor(bytes / 10_000_000);
  return hundredths >= 100 ? `${hundredths / 100}GB` : `${Math.floor(bytes / 1_000_000)}MB`;
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

async function post(path) {
  const answer = await fetch(path, { method: "POST" });
  status.textContent = answer.ok ? "" : texts.Failed;
  await refresh();
}

function button(label, name, work) {
  const element = make("button", "", label);
  element.type = "button";
  element.setAttribute("aria-label", `${name} ${label}`);
  element.addEventListener("click", work);
  return element;
}

function lineItem(line) {
  const item = document.createElement("li");
  item.dataset.line = line.name;
  const code = make("span", "code", line.code.replace(/(\d{4})(?=\d)/g, "$1 "));
  const left = `${texts.Remaining} ${amount(line.remainingBytes)}${line.throttled ? ` (${texts.Throttled})` : ""}`;
  const buttons = make("div", "row", "");
  buttons.append(
    button(texts.Copy, line.name, async () => {
      await navigator.clipboard.writeText(line.code);
      status.textContent = texts.Copied;
    }),
    button(texts.Use, line.name, () => post(`use/${line.lineId}`)),
  );
  item.append(
    make("span", "name", line.name),
    make("span", "meta", `${left} · ${line.linked ? texts.Linked : texts.NotLinked}`),
    make("span", "meta", texts.Code),
    code,
    buttons,
  );
  return item;
}

function signInItem(signIn) {
  const item = document.createElement("li");
  item.append(
    make("span", "name", signIn.name),
    make("span", "meta", texts.LoginId),
    make("span", "code", signIn.loginId),
    make("span", "meta", texts.Password),
    make("span", "code", signIn.password),
  );
  return item;
}

function showSignIns(state) {
  const link = document.getElementById("my-page");
  if (!link.href) {
    link.href = state.myPage;
    document.getElementById("sign-ins").replaceChildren(...state.signIns.map(signInItem));
  }
}

function showDesk(desk) {
  document.getElementById("desk").href = desk.address;
  document.getElementById("desk-login").textContent = desk.login;
  document.getElementById("desk-password").textContent = desk.password;
  document.getElementById("desk-code").textContent = desk.code;
}

let shown = "";

async function refresh() {
  const answer = await fetch("state");
  if (!answer.ok) {
    status.textContent = texts.Failed;
    return;
  }
  const state = await answer.json();
  document.getElementById("clock").textContent = state.now.slice(0, 16).replace("T", " ");
  showSignIns(state);
  showDesk(state.desk);
  const lines = JSON.stringify(state.lines);
  // Redrawn only on a change, so that the keyboard's focus stays where it is.
  if (lines !== shown) {
    shown = lines;
    document.getElementById("lines").replaceChildren(...state.lines.map(lineItem));
  }
}

document.getElementById("next-day").addEventListener("click", () => post("next-day"));
document.getElementById("next-month").addEventListener("click", () => post("next-month"));
await refresh();
setInterval(refresh, refreshEvery);
