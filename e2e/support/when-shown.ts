import type { Page } from "@playwright/test";
import { database } from "./database";

/** The moment (milliseconds since 1970) at which the portal took the newest webhook of a kind about a connection. */
export async function webhookArrival(nectarId: string, eventType: string): Promise<number> {
  const event = await database.webhookEvent.findFirstOrThrow({
    where: { nectarId, eventType },
    orderBy: { receivedAt: "desc" },
  });
  return event.receivedAt.getTime();
}

/**
 * The moment (milliseconds since 1970) at which a text comes into the page, as the page itself sees it: waiting
 * from outside would add what the test runner takes to look.
 */
export function whenShown(page: Page, text: string): Promise<number> {
  return page.evaluate((wanted) => {
    const isThere = () => document.querySelector("main")?.textContent.includes(wanted);
    if (isThere()) return Promise.resolve(Date.now());
    return new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve(Date.now());
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }, text);
}
