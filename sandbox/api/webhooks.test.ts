import { expect, test } from "vitest";
import { z } from "zod";
import { demo } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();

test("configure webhook answers the address of a portal that opens, another one each time", async () => {
  const urls = await Promise.all(
    ["/v2.2", "/v2.1", "/v2"].map(async (version) => {
      const answer = await sandbox.call(`${version}/webhook/configure`, { method: "POST" });
      expect(answer.status).toBe(200);
      return z.object({ url: z.url() }).parse(answer.json).url;
    }),
  );
  expect(new Set(urls).size).toBe(3);
  for (const url of urls) {
    const page = await fetch(sandbox.origin + new URL(url).pathname);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("From SANDBOX_WEBHOOK_URL");
  }
});

test("the portal of another organization does not show the first one's endpoints", async () => {
  const answer = await sandbox.call("/v2.2/webhook/configure", { method: "POST", key: demo.otherApiKey });
  const { url } = z.object({ url: z.url() }).parse(answer.json);
  const page = await fetch(sandbox.origin + new URL(url).pathname);
  expect(await page.text()).toContain("No endpoint yet.");
});

test("without a key there is none", async () => {
  const answer = await sandbox.call("/v2.2/webhook/configure", { method: "POST", key: null });
  expect(answer.status).toBe(401);
});
