import { describe, expect, test } from "vitest";
import { example } from "./testing/examples";
import { type Answer, always, clientOf, sendJson, startServer } from "./testing/server";
import type { BillFilters, ListPlace } from "./types";

const [document] = example("document-list").documents as object[];
const numbered = (ids: number[]) => ids.map((id) => ({ ...document, id: `d${id}` }));

/** The list as it is at each request: pages of two rows, and past the end the last page again. */
const lists =
  (...states: number[][]): Answer =>
  (response, { query }, nth) => {
    const rows = states[Math.min(nth, states.length) - 1] ?? [];
    const totalPages = Math.max(1, Math.ceil(rows.length / 2));
    const currentPage = Math.min(Number(query.get("page")), totalPages);
    sendJson(response, 200, {
      totalDocuments: rows.length,
      perPage: 2,
      totalPages,
      currentPage,
      hasNext: currentPage < totalPages,
      hasPrevious: currentPage > 1,
      documents: numbered(rows.slice((currentPage - 1) * 2, currentPage * 2)),
    });
  };

async function list(answer: Answer, filters?: BillFilters, from?: ListPlace) {
  const server = await startServer(answer);
  const pages = [];
  for await (const page of clientOf(server).client.listDocuments("c1", filters, from)) pages.push(page);
  return {
    ids: pages.flatMap(({ rows }) => rows.map(({ id }) => id)).join(" "),
    pages,
    queries: server.requests.map(({ query }) => query.toString()),
  };
}

describe("a list of bills", () => {
  test("is fetched page after page, and each says where to go on", async () => {
    const { ids, pages, queries } = await list(lists([1, 2, 3, 4, 5]));
    expect(ids).toBe("d1 d2 d3 d4 d5");
    expect(queries).toEqual(["page=1", "page=2", "page=3"]);
    expect(pages.map(({ page, pages: all, next }) => [page, all, next])).toEqual([
      [1, 3, { page: 2, total: 5 }],
      [2, 3, { page: 3, total: 5 }],
      [3, 3, null],
    ]);
  });

  test("goes on where it was left", async () => {
    expect((await list(lists([1, 2, 3, 4, 5]), {}, { page: 2, total: 5 })).ids).toBe("d3 d4 d5");
  });

  test("may be empty", async () => {
    expect(await list(lists([]))).toMatchObject({ ids: "", queries: ["page=1"] });
  });

  test("asks for what changed since a day, and for the deleted ones", async () => {
    const { queries } = await list(lists([]), { updatedSince: "2026-01-12", isDeleted: true });
    expect(queries).toEqual(["page=1&dateType=UPDATED_DATE&startDate=2026-01-12&isDeleted=true"]);
  });

  test("from which a row went meanwhile is read again where the others moved to", async () => {
    expect((await list(lists([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6]))).ids).toBe("d1 d2 d4 d5 d2 d3 d4 d5 d6");
  });

  test("that shrank below the page where it was left is read to its end all the same", async () => {
    const { ids } = await list(lists([1, 2, 3]), {}, { page: 9, total: 300 });
    expect(ids).toContain("d1");
    expect(ids).toContain("d3");
  });

  test.each([
    ["a hasNext that is always true", { hasNext: true }],
    ["page numbers that only grow", { hasNext: true, currentPage: 1, totalPages: 99 }],
    ["no page numbers", { totalPages: 99 }],
  ])("ends although the last page comes again and again, with %s", async (_, envelope) => {
    const { queries } = await list(always(200, { ...envelope, documents: numbered([1, 2]) }));
    expect(queries.length).toBeLessThanOrEqual(2);
  });

  test("is read but for a row that cannot be, which is logged without what is in it", async () => {
    const rows = [
      { ...document, id: "d1" },
      { id: 7, fileName: "zq-4711" },
    ];
    const server = await startServer(always(200, { documents: rows }));
    const { client, logged } = clientOf(server);
    for await (const { rows: read } of client.listDocuments("c1")) {
      expect(read.map(({ id }) => id)).toEqual(["d1"]);
    }
    expect(logged).toContainEqual({
      kind: "document-unreadable",
      detail: expect.stringMatching(/^wrong shape: id: /),
    });
    expect(JSON.stringify(logged)).not.toContain("zq-4711");
  });

  test.each([
    ["in which no row can be read", { documents: [{ id: 7 }, null] }],
    ["without rows", { totalDocuments: 0 }],
  ])("%s is unreadable", async (_, answer) => {
    await expect(list(always(200, answer))).rejects.toMatchObject({ name: "NectarUnreadableError" });
  });
});

test.each([
  ["company-first", "/v2.2/company/c1/document", "/v2.2/company/c1/usage", "/v2.2/company/c1/document/d1"],
  ["resource-first", "/v2.2/document/company/c1", "/v2.2/usage/company/c1", "/v2.2/document/d1"],
] as const)("%s paths lead to bills and usage", async (pathStyle, documents, usage, one) => {
  const server = await startServer((response, { path }) =>
    sendJson(response, 200, path.endsWith("d1") ? document : { documents: [], usageData: [] }),
  );
  const { client } = clientOf(server, { pathStyle });
  for await (const { rows } of client.listDocuments("c1")) expect(rows).toEqual([]);
  for await (const { rows } of client.listUsage("c1")) expect(rows).toEqual([]);
  await client.getDocument("c1", "d1");
  await client.findDocument("d1");
  expect(server.requests.map(({ path }) => path)).toEqual([documents, usage, one, "/v2.2/document/d1"]);
});
