import type { ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { example } from "./testing/examples";
import { always, sendJson, startServer } from "./testing/server";

/** The modules again, as each of Next's bundles has them. */
async function bundle() {
  vi.resetModules();
  const [{ nectar }, { NectarNotFoundError }] = await Promise.all([
    import("@/lib/nectar/instance"),
    import("@/lib/nectar/errors"),
  ]);
  return { nectar, NectarNotFoundError };
}

test("each bundle knows the errors of the client that it is given", async () => {
  const server = await startServer(always(404, { detail: "Not found." }));
  vi.stubEnv("NECTAR_API_URL", server.url);
  const bundles = [await bundle(), await bundle()];
  for (const { nectar, NectarNotFoundError } of bundles) {
    await expect(nectar().getCompany("c1")).rejects.toBeInstanceOf(NectarNotFoundError);
  }
});

test("all bundles together ask ten things at once, no more", async () => {
  const held: ServerResponse[] = [];
  const server = await startServer((response, { path }) => {
    if (path === "/probe") response.end();
    else held.push(response);
  });
  vi.stubEnv("NECTAR_API_URL", server.url);
  const bundles = [await bundle(), await bundle()];
  const calls = Promise.all(
    bundles.flatMap(({ nectar }) => Array.from({ length: 8 }, () => nectar().getCompany("c1"))),
  );
  // A round trip of our own: whatever the clients have sent before it has arrived after it.
  do await fetch(`${server.url}/probe`);
  while (held.length < 10);
  await fetch(`${server.url}/probe`);
  expect(held).toHaveLength(10);
  const answer = (response: ServerResponse) => sendJson(response, 200, example("company"));
  for (const response of held.splice(0)) answer(response);
  do await fetch(`${server.url}/probe`);
  while (held.length < 6);
  for (const response of held.splice(0)) answer(response);
  await calls;
});
