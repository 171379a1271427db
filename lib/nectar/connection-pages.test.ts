import { describe, expect, test } from "vitest";
import { example } from "./testing/examples";
import { type Answer, always, clientOf, collect, sendJson, startServer } from "./testing/server";
import type { ConnectionFilters } from "./types";

const connection = example("connection.v2-2");
const numbered = (ids: (string | number)[]) => ids.map((id) => ({ ...connection, id: `k${id}` }));

/** A list of these pages that behaves as documented: past the end comes the last page again. */
const pages =
  (...contents: number[][]): Answer =>
  (response, { query }) => {
    const currentPage = Math.min(Number(query.get("page")), contents.length);
    sendJson(response, 200, {
      totalConnections: contents.flat().length,
      perPage: 500,
      totalPages: contents.length,
      currentPage,
      hasNext: currentPage < contents.length,
      hasPrevious: currentPage > 1,
      connections: numbered(contents[currentPage - 1] ?? []),
    });
  };

async function list(answer: Answer, filters?: ConnectionFilters) {
  const server = await startServer(answer);
  const found = await collect(clientOf(server).client.listConnections("c1", filters));
  return { ids: found.map(({ id }) => id), queries: server.requests.map(({ query }) => query.toString()) };
}

describe("the connection list", () => {
  test("is fetched page after page, in the largest pages", async () => {
    expect(await list(pages([1, 2], [3, 4], [5]))).toEqual({
      ids: ["k1", "k2", "k3", "k4", "k5"],
      queries: ["limit=500&page=1", "limit=500&page=2", "limit=500&page=3"],
    });
  });

  test("may be empty", async () => {
    expect((await list(pages([]))).ids).toEqual([]);
  });

  test("passes filters on, sites repeated", async () => {
    const filters = { status: "CONNECTED", siteIds: ["a", "b"], ownerEmail: "o+1@example.com" };
    const { queries } = await list(pages([1], [2]), filters);
    const filter = "status=CONNECTED&connectionOwnerEmail=o%2B1%40example.com&sites=a&sites=b";
    expect(queries).toEqual([`limit=500&page=1&${filter}`, `limit=500&page=2&${filter}`]);
  });

  test("names a connection once that moved to the next page meanwhile", async () => {
    expect((await list(pages([1, 2], [2, 3]))).ids).toEqual(["k1", "k2", "k3"]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["a hasNext that is always true", { hasNext: true }],
    ["page numbers that only grow", { hasNext: true, currentPage: 1, totalPages: 99 }],
    ["no page numbers", { totalPages: 99 }],
  ])("ends although the last page comes again and again, with %s", async (_, envelope) => {
    const { ids, queries } = await list(always(200, { ...envelope, connections: numbered([1, 2]) }));
    expect(ids).toEqual(["k1", "k2"]);
    expect(queries).toHaveLength(2);
  });

  test("that never ends is given up as unreadable", async () => {
    const endless: Answer = (response, _, nth) =>
      sendJson(response, 200, { hasNext: true, connections: numbered([nth]) });
    await expect(list(endless)).rejects.toMatchObject({ name: "NectarUnreadableError" });
  });

  test("may be a bare array, as the older documentation has it", async () => {
    expect((await list(always(200, numbered([1, 2])))).ids).toEqual(["k1", "k2"]);
  });

  test("is read but for a connection that cannot be, which is logged without what is in it", async () => {
    const server = await startServer(
      always(200, [
        { ...connection, id: "k1" },
        { id: 7, username: "zq-4711" },
      ]),
    );
    const { client, logged } = clientOf(server);
    expect((await collect(client.listConnections("c1"))).map(({ id }) => id)).toEqual(["k1"]);
    expect(logged).toContainEqual({
      kind: "connection-unreadable",
      detail: expect.stringMatching(/^wrong shape: id: .*; status: /),
    });
    expect(JSON.stringify(logged)).not.toContain("zq-4711");
  });

  test("in which no connection can be read is unreadable", async () => {
    const answer = always(200, { connections: [{ id: 7 }, null] });
    await expect(list(answer)).rejects.toMatchObject({ name: "NectarUnreadableError" });
  });

  test("fetches no page that nobody asks for", async () => {
    const server = await startServer(pages([1], [2], [3]));
    for await (const _ of clientOf(server).client.listConnections("c1")) break;
    expect(server.requests).toHaveLength(1);
  });
});
