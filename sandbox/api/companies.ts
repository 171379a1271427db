import { z } from "zod";
import { dateOf, defaultCollectionStart } from "../dates";
import { db } from "../db";
import { companyOf, withSites } from "./access";
import { companyAnswer, companyJson } from "./company-json";
import { collectionStart } from "./fields";
import { operation } from "./operation";

const newCompany = z.object({
  name: z.string().trim().min(1).max(200),
  externalId: z.string().max(200).nullish(),
  dataCollectionStartDate: collectionStart.nullish(),
  users: z.array(z.email().max(254)).max(500).default([]),
});

const listCompanies = operation({
  id: "listCompanies",
  method: "GET",
  paths: ["/company"],
  summary: "List companies",
  description: "All companies of the key, as a bare array.",
  tag: "Companies",
  source: "/cookbooks/getting-started",
  status: 200,
  answer: z.array(companyAnswer),
  handle: async ({ caller }) => {
    const companies = await db.company.findMany({
      where: { organizationId: caller.organizationId, deletedAt: null },
      include: withSites,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return companies.map(companyJson);
  },
});

const createCompany = operation({
  id: "createCompany",
  method: "POST",
  paths: ["/company"],
  summary: "Create a company",
  tag: "Companies",
  source: "/api-reference/companies/create-company",
  body: newCompany,
  status: 201,
  answer: companyAnswer,
  handle: async ({ caller, body }) => {
    const start = body.dataCollectionStartDate;
    const company = await db.company.create({
      data: {
        organizationId: caller.organizationId,
        name: body.name,
        externalId: body.externalId,
        users: body.users,
        dataCollectionStartDate: start ? dateOf(start) : defaultCollectionStart(),
      },
      include: withSites,
    });
    return companyJson(company);
  },
});

const getCompany = operation({
  id: "getCompany",
  method: "GET",
  paths: ["/company/{companyId}"],
  summary: "Get a company with its sites",
  tag: "Companies",
  source: "/api-reference/companies/get-company-details",
  find: companyOf,
  status: 200,
  answer: companyAnswer,
  handle: async ({ subject: company }) => companyJson(company),
});

export const companyOperations = [listCompanies, createCompany, getCompany];
