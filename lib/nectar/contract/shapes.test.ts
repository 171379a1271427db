import { expect, test } from "vitest";
import { z } from "zod";
import { example } from "../testing/examples";
import { documentShape, usageShape } from "./bill-shapes";
import { envelopeShape, inconsistencies, type ListName } from "./envelope";
import {
  companyShape,
  connectionShape,
  connectLinkShape,
  editLinkShape,
  errorShape,
  invitationShape,
  olderConnectionShape,
} from "./shapes";

test.each<[string, z.ZodType]>([
  ["company", companyShape],
  ["connection.v2-2", connectionShape],
  ["connection.v2", olderConnectionShape],
  ["connect-link.guide", connectLinkShape],
  ["connect-link.reference", connectLinkShape],
  ["edit-link", editLinkShape],
  ["invitation", invitationShape],
  ["error", errorShape],
])("the documented example %s is as documented", (name, shape) => {
  expect(shape.safeParse(example(name)).error?.issues).toBeUndefined();
});

test.each<[string, ListName, z.ZodType]>([
  ["connection-list", "connections", connectionShape],
  ["document-list", "documents", documentShape],
  ["usage-list", "usage", usageShape],
])("the documented list %s adds up, and so does each of its rows", (name, list, shape) => {
  const page = envelopeShape(list).parse(example(name));
  expect(inconsistencies(page)).toEqual([]);
  expect(z.array(shape).safeParse(page.rows).error?.issues).toBeUndefined();
});

test("a page that does not add up is told in words", () => {
  const page = { ...example("connection-list"), totalConnections: 250, hasNext: false, totalPages: 2 };
  expect(inconsistencies(envelopeShape("connections").parse(page))).toEqual([
    "totalPages is 2 for 250 rows of 100 a page",
    "hasNext is false on page 1 of 3",
    "page 1 has 1 rows, not 100",
  ]);
});
