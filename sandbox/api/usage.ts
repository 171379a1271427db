import { z } from "zod";
import type { ListFilters, ListScope } from "../bills/filters";
import { listUsage, usageDetails } from "../bills/queries";
import { readUsageShape } from "../bills/usage-shape";
import { companyOf, connectionOf } from "./access";
import type { ApiContext } from "./auth";
import { documentOf, siteInPath, usageOf } from "./bill-access";
import { billQuery } from "./bill-query";
import { operation } from "./operation";
import { pageAt, pageShape } from "./paging";
import { usageWithDocumentAnswer, usageWithDocumentJson } from "./usage-json";

type ListDefinition = {
  id: string;
  paths: [string, ...string[]];
  summary: string;
  source: string;
  dateType?: ListFilters["dateType"];
  find: (c: ApiContext) => Promise<ListScope>;
};

/** The four lists of usage differ in whose it is and in the default of `dateType`, and in nothing else. */
function usageList({ dateType, ...definition }: ListDefinition) {
  return operation({
    ...definition,
    method: "GET",
    description: "Newest bill first.",
    tag: "Usage data",
    query: billQuery(dateType),
    status: 200,
    answer: z.object({ totalUsageData: z.int(), ...pageShape, usageData: z.array(usageWithDocumentAnswer) }),
    handle: async ({ subject: scope, query: { page, ...filters } }) => {
      const [found, shape] = await Promise.all([
        listUsage(scope, filters, (total) => pageAt(total, page)),
        readUsageShape(),
      ]);
      return {
        totalUsageData: found.total,
        ...found.page.numbers,
        usageData: found.rows.map((row) => usageWithDocumentJson(row, shape)),
      };
    },
  });
}

const byCompany = usageList({
  id: "listUsage",
  paths: ["/company/{companyId}/usage", "/usage/company/{companyId}"],
  summary: "List the usage data of a company",
  source: "/api-reference/usage-data",
  find: async (c) => ({ companyId: (await companyOf(c)).id }),
});

const bySite = usageList({
  id: "listSiteUsage",
  paths: ["/company/{companyId}/site/{siteId}/usage", "/usage/site/{siteId}"],
  summary: "List the usage data of a site",
  source: "/api-reference/usage-data",
  find: async (c) => ({ siteId: (await siteInPath(c)).id }),
});

const byConnection = usageList({
  id: "listConnectionUsage",
  paths: ["/company/{companyId}/connection/{connectionId}/usage", "/usage/connection/{connectionId}"],
  summary: "List the usage data of a connection",
  source: "/api-reference/v2-1/usage-data/get-usage-data-by-utility-connection",
  find: async (c) => ({ connectionId: (await connectionOf(c)).id }),
});

const byDocument = usageList({
  id: "listDocumentUsage",
  paths: ["/company/{companyId}/document/{documentId}/usage", "/usage/document/{documentId}"],
  summary: "List the usage data of a document",
  source: "/reference/usage_document_retrieve",
  dateType: "USAGE_PERIOD",
  find: async (c) => {
    const { id: documentId, companyId } = await documentOf(c);
    return { companyId, documentId };
  },
});

const get = operation({
  id: "getUsage",
  method: "GET",
  paths: ["/company/{companyId}/usage/{usageDataId}", "/usage/{usageDataId}"],
  summary: "Get usage data",
  tag: "Usage data",
  source: "/api-reference/usage-data",
  find: usageOf,
  status: 200,
  answer: usageWithDocumentAnswer,
  handle: async ({ subject: record }) =>
    usageWithDocumentJson(await usageDetails(record), await readUsageShape()),
});

export const usageOperations = [byCompany, bySite, byConnection, byDocument, get];
