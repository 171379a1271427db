import { z } from "zod";
import type { ListScope } from "../bills/filters";
import { documentDetails, listDocuments } from "../bills/queries";
import { readUsageShape } from "../bills/usage-shape";
import { companyOf, connectionOf } from "./access";
import type { ApiContext } from "./auth";
import { documentOf, siteInPath } from "./bill-access";
import { billQuery } from "./bill-query";
import { documentAnswer, documentJson } from "./document-json";
import { operation } from "./operation";
import { pageAt, pageShape } from "./paging";

type ListDefinition = {
  id: string;
  paths: [string, ...string[]];
  summary: string;
  source: string;
  find: (c: ApiContext) => Promise<ListScope>;
};

/** The three lists of documents differ in whose they are, and in nothing else. */
function documentList(definition: ListDefinition) {
  return operation({
    ...definition,
    method: "GET",
    description: "Newest bill first.",
    tag: "Documents",
    query: billQuery(),
    status: 200,
    answer: z.object({ totalDocuments: z.int(), ...pageShape, documents: z.array(documentAnswer) }),
    handle: async ({ subject: scope, version, query: { page, ...filters } }) => {
      const [found, shape] = await Promise.all([
        listDocuments(scope, filters, (total) => pageAt(total, page)),
        readUsageShape(),
      ]);
      return {
        totalDocuments: found.total,
        ...found.page.numbers,
        documents: found.rows.map((row) => documentJson(row, version, shape)),
      };
    },
  });
}

const byCompany = documentList({
  id: "listDocuments",
  paths: ["/company/{companyId}/document", "/document/company/{companyId}"],
  summary: "List the documents of a company",
  source: "/api-reference/documents",
  find: async (c) => ({ companyId: (await companyOf(c)).id }),
});

const bySite = documentList({
  id: "listSiteDocuments",
  paths: ["/company/{companyId}/site/{siteId}/document", "/document/site/{siteId}"],
  summary: "List the documents of a site",
  source: "/api-reference/documents",
  find: async (c) => ({ siteId: (await siteInPath(c)).id }),
});

const byConnection = documentList({
  id: "listConnectionDocuments",
  paths: ["/company/{companyId}/connection/{connectionId}/document", "/document/connection/{connectionId}"],
  summary: "List the documents of a connection",
  source: "/api-reference/documents",
  find: async (c) => ({ connectionId: (await connectionOf(c)).id }),
});

const get = operation({
  id: "getDocument",
  method: "GET",
  paths: ["/company/{companyId}/document/{documentId}", "/document/{documentId}"],
  summary: "Get a document",
  tag: "Documents",
  source: "/api-reference/documents; the path by analogy",
  find: documentOf,
  status: 200,
  answer: documentAnswer,
  handle: async ({ subject: document, version }) =>
    documentJson(await documentDetails(document), version, await readUsageShape()),
});

export const documentOperations = [byCompany, bySite, byConnection, get];
