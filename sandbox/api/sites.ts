import { z } from "zod";
import { createSite, updateSite } from "../sites/commands";
import { companyOf, siteOf } from "./access";
import { decimalText, externalId } from "./fields";
import { operation } from "./operation";
import { siteAnswer, siteJson } from "./site-json";

const percent = decimalText(
  /^-?\d{0,3}(?:\.\d{0,4})?$/,
  (value) => value >= 0 && value <= 100,
  "must be a decimal of 0 to 100",
);

/** What can be written of a site (API reference, sites): all of it optional, for PATCH. */
const siteFields = z.object({
  name: z.string().trim().min(1).max(255).optional(),
  externalId: externalId.optional(),
  address: z.string().max(255).optional(),
  path: z
    .array(z.string().min(1).max(100))
    .max(10)
    .optional()
    .meta({ description: "Up to ten tags, from general to specific." }),
  occupancyPercent: percent.nullable().optional(),
});

const newSite = siteFields.extend({ name: siteFields.shape.name.unwrap() });

const create = operation({
  id: "createSite",
  method: "POST",
  paths: ["/company/{companyId}/site", "/site/company/{companyId}"],
  summary: "Create a site",
  tag: "Sites",
  source: "/api-reference/sites/create-site",
  find: companyOf,
  body: newSite,
  status: 201,
  answer: siteAnswer,
  handle: async ({ subject: company, body }) => siteJson(await createSite(company.id, body)),
});

const get = operation({
  id: "getSite",
  method: "GET",
  paths: ["/site/{siteId}"],
  summary: "Get a site",
  tag: "Sites",
  source: "/api-reference/sites/get-site-details",
  find: siteOf,
  status: 200,
  answer: siteAnswer,
  handle: async ({ subject: site }) => siteJson(site),
});

const update = operation({
  id: "updateSite",
  method: "PATCH",
  paths: ["/site/{siteId}"],
  summary: "Change a site",
  description: "What is not given stays as it is. `dataCollectionStopDate` is read-only.",
  tag: "Sites",
  source: "/api-reference/sites/update-site",
  find: siteOf,
  body: siteFields,
  status: 200,
  answer: siteAnswer,
  handle: async ({ subject: site, body }) => siteJson(await updateSite(site.id, body)),
});

export const siteOperations = [create, get, update];
