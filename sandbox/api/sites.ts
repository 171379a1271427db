import { z } from "zod";
import { db } from "../db";
import { companyOf, siteOf } from "./access";
import { operation } from "./operation";
import { siteAnswer, siteJson } from "./site-json";

/** The decimal of the API reference, 0 to 100; a JSON number is taken too. */
const percent = z
  .union([z.string(), z.number().transform(String)])
  .refine((text) => /^\d{1,3}(?:\.\d{0,4})?$/.test(text) && Number(text) <= 100, "must be 0 to 100");

const newSite = z.object({
  name: z.string().trim().min(1).max(255),
  externalId: z.string().max(200).nullish(),
  address: z.string().max(255).default(""),
  path: z.array(z.string().min(1).max(100)).max(10).default([]),
  occupancyPercent: percent.nullish(),
});

const createSite = operation({
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
  handle: async ({ subject: company, body }) =>
    siteJson(await db.site.create({ data: { ...body, companyId: company.id } })),
});

const getSite = operation({
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

export const siteOperations = [createSite, getSite];
