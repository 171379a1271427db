// Keeps the parts marked data-live up to date, except one that somebody is working in.

const everyMs = 2000;

async function refresh() {
  if (document.hidden) return;
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    const isInUse = part.contains(document.activeElement);
    if (next && !isInUse && next.innerHTML !== part.innerHTML) part.replaceChildren(...next.childNodes);
  }
}

async function keepFresh() {
  await refresh().catch(() => undefined);
  setTimeout(keepFresh, everyMs);
}

setTimeout(keepFresh, everyMs);

// The preview of a white label follows what is typed: its button is pressed a moment after the last change.
const previewAfterMs = 300;
const previewForm = document.querySelector("[data-preview]");
let previewTimer;
previewForm?.addEventListener("input", () => {
  clearTimeout(previewTimer);
  previewTimer = setTimeout(() => {
    previewForm.requestSubmit(previewForm.querySelector("[formtarget]"));
  }, previewAfterMs);
});
