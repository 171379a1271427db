import { z } from "zod";
import { listMeters } from "../meters/queries";
import { companyOf } from "./access";
import { meterOf } from "./bill-access";
import { meterAnswer, meterJson } from "./meter-json";
import { operation } from "./operation";
import { pageAt, pageNumber, pageShape } from "./paging";

const byCompany = operation({
  id: "listMeters",
  method: "GET",
  paths: ["/company/{companyId}/meter", "/meter/company/{companyId}"],
  summary: "List the meters of a company",
  tag: "Meters",
  source: "/developer-guide/pagination",
  find: companyOf,
  query: z.object({ page: pageNumber }),
  status: 200,
  answer: z.object({ totalMeters: z.int(), ...pageShape, meters: z.array(meterAnswer) }),
  handle: async ({ subject: company, query: { page } }) => {
    const found = await listMeters(company.id, (total) => pageAt(total, page));
    return { totalMeters: found.total, ...found.page.numbers, meters: found.meters.map(meterJson) };
  },
});

const get = operation({
  id: "getMeter",
  method: "GET",
  paths: ["/company/{companyId}/meter/{meterId}", "/meter/{meterId}"],
  summary: "Get a meter",
  tag: "Meters",
  source: "/api-reference/meters",
  find: meterOf,
  status: 200,
  answer: meterAnswer,
  handle: async ({ subject: meter }) => meterJson(meter),
});

export const meterOperations = [byCompany, get];
