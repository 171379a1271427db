// The pages work without this file. It puts the focus on what went wrong, searches while one types, sends a form only
// once, and keeps an eye on what changes by itself.

document.querySelector("[data-focus]")?.focus();

// A logo that cannot be shown gives way to the name that it stands for.
const logo = document.querySelector("[data-logo]");
function showName() {
  logo.parentElement.querySelector("strong").hidden = false;
  logo.remove();
}
if (logo?.complete && logo.naturalWidth === 0) showName();
else logo?.addEventListener("error", showName);

/** The same page as it would be now, or null where it cannot be had (a frame with an opaque origin, no network). */
async function load(url, signal) {
  try {
    const response = await fetch(url, { signal });
    return { url: response.url, page: new DOMParser().parseFromString(await response.text(), "text/html") };
  } catch {
    return null;
  }
}

// Search while typing: asks the server for the page of the search, as the form would, and puts in its results.
for (const form of document.querySelectorAll("form[data-search]")) {
  let timer;
  let running = new AbortController();

  async function search() {
    running.abort();
    running = new AbortController();
    const url = new URL(form.action);
    url.search = new URLSearchParams(new FormData(form)).toString();
    const loaded = await load(url, running.signal);
    const found = loaded?.page.querySelector(form.dataset.search);
    if (!found) return;
    document.querySelector(form.dataset.search).replaceChildren(...found.childNodes);
    sync(document.getElementById("count"), loaded.page.getElementById("count"));
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 180);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

// A form that was sent is not sent again by a second click; going back in the history makes it usable again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.isSent) event.preventDefault();
  form.dataset.isSent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.isSent;
});

// A part that changes by itself is looked at every second; when it is no longer there, the page follows.
async function keepWatching(part) {
  const loaded = await load(part.dataset.live);
  const now = loaded?.page.getElementById(part.id);
  if (loaded && !now) {
    location.replace(loaded.url);
    return;
  }
  for (const element of part.querySelectorAll("[id]")) sync(element, now?.querySelector(`#${element.id}`));
  if (!now || now.dataset.live) setTimeout(() => keepWatching(part), 1000);
}
for (const part of document.querySelectorAll("[data-live]")) setTimeout(() => keepWatching(part), 1000);

/** Makes an element say what its newer self says. It stays the same one, so that a screen reader tells what is new. */
function sync(element, newer) {
  if (!newer) return;
  element.className = newer.className;
  if ("value" in newer) element.value = newer.value;
  const hasOnlyText = element.childElementCount === 0;
  if (hasOnlyText && element.textContent !== newer.textContent) element.textContent = newer.textContent;
}
