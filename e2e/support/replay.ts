import type { Page, Request } from "@playwright/test";
import { environment } from "./environment";

/** The next submit of a form on this page: a server action as the browser sends it. */
export function nextSubmit(page: Page): Promise<Request> {
  return page.waitForRequest((request) => request.method() === "POST" && "next-action" in request.headers());
}

/** Sends a captured submit again, as whoever is signed in on `page`, changed as an attacker would. */
export async function replay(
  page: Page,
  request: Request,
  change: (body: string) => string = (body) => body,
): Promise<string> {
  const { "content-type": contentType = "", "next-action": action = "" } = request.headers();
  const response = await page.request.post(request.url(), {
    headers: { "content-type": contentType, "next-action": action, origin: environment.portalUrl },
    data: Buffer.from(change(request.postDataBuffer()?.toString("utf8") ?? ""), "utf8"),
    maxRedirects: 0,
  });
  return response.text();
}
