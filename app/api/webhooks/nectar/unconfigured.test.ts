import { expect, test, vi } from "vitest";
import { POST } from "@/app/api/webhooks/nectar/route";
import { everyTable } from "@/lib/testing/dump";

test("a portal without a webhook secret takes no webhook, whoever signed it", async () => {
  vi.stubEnv("NECTAR_WEBHOOK_SECRET", "none");
  const before = await everyTable();
  const headers = { "svix-id": "msg_1", "svix-timestamp": "1", "svix-signature": "v1,c2lnbmF0dXJl" };
  const request = new Request("http://portal.test/", { method: "POST", body: "{}", headers });
  expect((await POST(request)).status).toBe(404);
  expect(await everyTable()).toBe(before);
});
