// The pages work without this file. It puts the focus on what went wrong, and filters the providers while one types.

document.querySelector("[data-focus]")?.focus();

// A logo that cannot be shown gives way to the name that it stands for.
const logo = document.querySelector("[data-logo]");
function showName() {
  logo.parentElement.querySelector("strong").hidden = false;
  logo.remove();
}
if (logo?.complete && logo.naturalWidth === 0) showName();
else logo?.addEventListener("error", showName);

const search = document.querySelector("#search");
const items = [...document.querySelectorAll(".provider")];
const count = document.querySelector("#count");

function words(text) {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function hostOf(text) {
  const trimmed = text.trim();
  const url = URL.parse?.(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return url?.hostname.replace(/^www\./, "");
}

// The same rules as searchProviders on the server.
function matching(text) {
  const byHost = items.filter((item) => item.dataset.host === hostOf(text));
  if (byHost.length > 0) return byHost;
  const wanted = words(text);
  return items.filter((item) => {
    const name = words(item.dataset.name);
    return wanted.every((word) => name.some((part) => part.startsWith(word)));
  });
}

search?.addEventListener("input", () => {
  const found = matching(search.value);
  for (const item of items) item.hidden = !found.includes(item);
  const { none, one, many } = count.dataset;
  const form = found.length === 0 ? none : found.length === 1 ? one : many;
  count.textContent = form.replace("{count}", found.length.toLocaleString(document.documentElement.lang));
});
