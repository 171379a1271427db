import { z } from "zod";
import { createCompany, deleteCompany, updateCompany } from "../companies/commands";
import { listCompanies } from "../companies/queries";
import { companyOf, companyWithSitesOf } from "./access";
import { companyAnswer, companyJson } from "./company-json";
import { collectionStart, decimalText, externalId } from "./fields";
import { operation } from "./operation";

const fraction = decimalText(/^-?\d{0,1}(?:\.\d{0,2})?$/, () => true, "must be a decimal such as 0.50");

/** What can be written of a company (API reference, companies): all of it optional, for PATCH. */
const companyFields = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  externalId: externalId.optional(),
  dataCollectionStartDate: collectionStart.optional(),
  isDemandEnabled: z.boolean().optional(),
  isImpliedMeteringEnabled: z.boolean().optional(),
  impliedMeteringFraction: fraction.optional(),
  isBasicIdentifierMappingEnabled: z.boolean().optional(),
  isLowAccuracyModeEnabled: z.boolean().optional(),
  users: z.array(z.email("must be an e-mail address").max(254)).max(500).optional(),
});

const newCompany = companyFields.extend({ name: companyFields.shape.name.unwrap() });

const list = operation({
  id: "listCompanies",
  method: "GET",
  paths: ["/company"],
  summary: "List companies",
  description: "All companies of the key, oldest first, as a bare array.",
  tag: "Companies",
  source: "/cookbooks/getting-started",
  status: 200,
  answer: z.array(companyAnswer),
  handle: async ({ caller }) => (await listCompanies(caller.organizationId)).map(companyJson),
});

const create = operation({
  id: "createCompany",
  method: "POST",
  paths: ["/company"],
  summary: "Create a company",
  description:
    "All members of your organization become its users. `dataCollectionStartDate` is 1 January of the previous year unless given.",
  tag: "Companies",
  source: "/api-reference/companies/create-company",
  body: newCompany,
  status: 201,
  answer: companyAnswer,
  handle: async ({ caller, body }) => companyJson(await createCompany(caller.organizationId, body)),
});

const get = operation({
  id: "getCompany",
  method: "GET",
  paths: ["/company/{companyId}"],
  summary: "Get a company with its sites",
  tag: "Companies",
  source: "/api-reference/companies/get-company-details",
  find: companyWithSitesOf,
  status: 200,
  answer: companyAnswer,
  handle: async ({ subject: company }) => companyJson(company),
});

const update = operation({
  id: "updateCompany",
  method: "PATCH",
  paths: ["/company/{companyId}"],
  summary: "Change a company",
  description:
    "What is not given stays as it is. `users` replaces the list: it may name members of your organization, and you cannot remove yourself.",
  tag: "Companies",
  source: "/api-reference/companies/update-company",
  find: companyWithSitesOf,
  body: companyFields,
  status: 200,
  answer: companyAnswer,
  handle: async ({ subject: company, body, caller }) =>
    companyJson(await updateCompany(company, body, caller.memberEmail)),
});

const remove = operation({
  id: "deleteCompany",
  method: "DELETE",
  paths: ["/company/{companyId}"],
  summary: "Delete a company",
  description:
    "The company is gone at once; its sites, connections, bills and usage are removed in the background.",
  tag: "Companies",
  source: "/llms.txt (v2-2)",
  find: companyOf,
  status: 204,
  handle: async ({ subject: company }) => {
    await deleteCompany(company.id);
  },
});

export const companyOperations = [list, create, get, update, remove];
