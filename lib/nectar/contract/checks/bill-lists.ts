import { z } from "zod";
import { documentShape, meterShape, usageShape } from "../bill-shapes";
import type { Bench, Check } from "../check";
import { type Envelope, envelopeShape, inconsistencies, type ListName } from "../envelope";
import { listPath, need } from "../subject";

type BillList = {
  list: ListName;
  /** The word in the path. */
  resource: "document" | "usage" | "meter";
  shape: z.ZodType;
  source: string;
  /** Whether it is also listed by connection: meters are listed by company alone. */
  hasOtherOwners: boolean;
};

const filtering = "/developer-guide/filtering";

const billLists: BillList[] = [
  {
    list: "documents",
    resource: "document",
    shape: documentShape,
    source: "/api-reference/v2-1/documents, /changelog/releasing-nectar-v22",
    hasOtherOwners: true,
  },
  {
    list: "usage",
    resource: "usage",
    shape: usageShape,
    source: "/api-reference/v2-1/usage-data/get-usage-data-by-utility-connection",
    hasOtherOwners: true,
  },
  {
    list: "meters",
    resource: "meter",
    shape: meterShape,
    source: "/developer-guide/data-model/meter-organization",
    hasOtherOwners: false,
  },
];

/** One page of documents, usage or meters, in the documented envelope. */
export async function billPage(
  { ask, trial }: Bench,
  list: ListName,
  path: string,
  query: [string, string][] = [],
): Promise<Envelope> {
  const page = trial.body(await ask(path, { query }), envelopeShape(list));
  for (const sentence of inconsistencies(page)) trial.expect(false, `${path}: ${sentence}`);
  return page;
}

function ownersOf({ resource, hasOtherOwners }: BillList, { subject }: Bench): string[] {
  const ofCompany = listPath("resource-first", resource, need(subject, "companyId"));
  if (!hasOtherOwners) return [ofCompany];
  const { siteId, connectionId } = subject;
  return [
    ofCompany,
    ...(siteId ? [`/${resource}/site/${siteId}`] : []),
    ...(connectionId ? [`/${resource}/connection/${connectionId}`] : []),
  ];
}

function listCheck(billList: BillList): Check {
  const { list, shape, source, hasOtherOwners } = billList;
  return {
    title: `The ${list} of a company${hasOtherOwners ? ", a site and a connection" : ""} come 100 a page, each as documented`,
    source: `${source}, /developer-guide/pagination`,
    async run(bench) {
      for (const path of ownersOf(billList, bench)) {
        const page = await billPage(bench, list, path);
        bench.trial.expect(page.perPage === 100, `${path}: perPage is ${page.perPage}, not 100`);
        bench.trial.reads(z.array(shape), page.rows, `the ${list} of GET ${path}`);
      }
    },
  };
}

function pastEndCheck({ list, resource }: BillList): Check {
  return {
    title: `A page of ${list} past the end answers the last page`,
    source: "/developer-guide/pagination",
    async run(bench) {
      const path = listPath("resource-first", resource, need(bench.subject, "companyId"));
      const page = await billPage(bench, list, path, [["page", "999999"]]);
      const last = Math.max(1, page.totalPages);
      bench.trial.expect(page.currentPage === last, `currentPage is ${page.currentPage}, not ${last}`);
    },
  };
}

function utilityTypeCheck({ list, resource }: BillList): Check {
  const typed = z.looseObject({ datasourceType: z.string() });
  const row = z.union([typed, z.looseObject({ usageData: z.array(typed) })]);
  return {
    title: `The ${list} can be filtered by utility type`,
    source: filtering,
    async run(bench) {
      const path = listPath("resource-first", resource, need(bench.subject, "companyId"));
      const query: [string, string][] = [["datasourceType", "ELECTRICITY"]];
      const { rows } = await billPage(bench, list, path, query);
      const isRight = rows.every((one) => {
        const read = row.parse(one);
        const types = "usageData" in read ? z.array(typed).parse(read.usageData) : [typed.parse(read)];
        return types.some(({ datasourceType }) => datasourceType === "ELECTRICITY");
      });
      bench.trial.expect(isRight, "datasourceType=ELECTRICITY shows rows of other types");
    },
  };
}

export const billListChecks: Check[] = [
  ...billLists.map(listCheck),
  ...billLists.map(pastEndCheck),
  // Whether meters take the filter is on no page.
  ...billLists.filter(({ hasOtherOwners }) => hasOtherOwners).map(utilityTypeCheck),
];
