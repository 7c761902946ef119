// Keeps what is typed in every form that says under what name (data-keeps), for the reader and the page, until it is carried out or discarded.
const kept = window.sessionStorage;
const textual = control => control.localName === "textarea" || ["text", "search", "email", "tel", "url"].includes(control.type);
let page;
let reader = "";
let waiting = 0;
let putting = false;

const prefix = () => `words ${reader} ${location.pathname} `;
const forms = () => [...document.querySelectorAll("[data-keeps]")];
const controls = form => [...form.querySelectorAll("textarea, select, input")]
  .filter(control => !["hidden", "radio", "checkbox", "password", "file"].includes(control.type));
const nameOf = control => (control.labels?.[0]?.textContent ?? control.ariaLabel ?? control.id).trim();
const keyOf = form => prefix() + (form.dataset.keeps || `${form.dataset.title} ${controls(form)[0]?.id ?? ""}`);
const read = key => JSON.parse(kept.getItem(key));

function entries() {
  return Object.keys(kept).filter(key => key.startsWith(prefix())).map(key => ({ key, ...read(key) }));
}

function save(event) {
  const form = event.target.closest?.("[data-keeps]");
  if (putting || !form || !controls(form).includes(event.target)) return;
  // Whatever was kept before: what is typed now is not overwritten by it.
  event.target.typed = true;
  keep(form);
}

function keep(form) {
  const fields = controls(form).map(control => ({ name: nameOf(control), value: control.value, text: textual(control) }));
  try {
    kept.setItem(keyOf(form), JSON.stringify({ title: form.dataset.title, on: form.dataset.on, fields }));
  } catch {
    // The browser keeps no more: the words are still in the form.
  }
}

// A control that another one brings, as a text after a choice, appears a moment later.
async function find(form, name) {
  for (let tries = 0; tries < 20 && form.isConnected; tries++) {
    const all = controls(form);
    const texts = all.filter(control => control.localName === "textarea");
    const control = all.find(one => nameOf(one) === name) ?? (tries > 5 && texts.length === 1 ? texts[0] : undefined);
    if (control) return control;
    await new Promise(requestAnimationFrame);
  }
}

async function restore(form, entry) {
  let back = false;
  for (const field of entry.fields) {
    const control = await find(form, field.name);
    if (!control || control.typed || control.value === field.value) continue;
    putting = true;
    control.value = field.value;
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
    putting = false;
    back ||= field.text;
  }
  if (!back || !form.isConnected) return;
  keep(form);
  await page.invokeMethodAsync("Back", entry.title, entry.on !== form.dataset.on);
}

function look() {
  waiting = 0;
  const all = entries();
  const open = new Set();
  for (const form of forms()) {
    const entry = all.find(one => one.key === keyOf(form));
    if (!entry) continue;
    open.add(entry.key);
    if (!form.seen) restore(form, entry);
  }
  for (const form of forms()) form.seen = true;
  const closed = all.filter(one => !open.has(one.key)).map(one => ({
    key: one.key, title: one.title, text: one.fields.filter(field => field.text).map(field => field.value.trim()).filter(value => value).join("\n\n"),
  }));
  page.invokeMethodAsync("Show", closed.filter(one => one.text));
}

function soon() {
  waiting ||= setTimeout(look, 100);
}

export function start(dotnet, name) {
  [page, reader] = [dotnet, name];
  document.addEventListener("input", save);
  document.addEventListener("change", save);
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  soon();
}

// Carried out, or discarded on purpose.
export function finish(keeps) {
  for (const entry of entries()) {
    if (entry.key === prefix() + keeps || entry.title === keeps) kept.removeItem(entry.key);
  }
  soon();
}

export function discard(key) {
  kept.removeItem(key);
  soon();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
