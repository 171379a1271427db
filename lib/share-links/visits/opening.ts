/** Programs that fetch a link to show a preview of it or to check it: nobody is looking. */
const PROGRAMS =
  /bot|crawl|spider|slurp|preview|scan|fetch|monitor|facebookexternalhit|whatsapp|telegram|slack|discord|skypeuripreview|embedly|outbrain|pinterest|vkshare|curl|wget|python|java\/|go-http|okhttp|axios|node/i;

/**
 * Whether a request is somebody who opens a page: a GET of a browser, no preview of a link, no prefetch, and no refresh
 * of a page that is open. Browsers say where a request goes (Fetch Metadata, W3C); older ones do not.
 */
export function isOpening(method: string, headers: Headers): boolean {
  const agent = headers.get("user-agent") ?? "";
  if (method !== "GET" || agent === "" || PROGRAMS.test(agent)) return false;
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""}`;
  if (/prefetch|preview/i.test(purpose) || headers.has("rsc") || headers.has("next-router-prefetch"))
    return false;
  return (headers.get("sec-fetch-dest") ?? "document") === "document";
}
