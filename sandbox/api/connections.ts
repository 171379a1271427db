import { z } from "zod";
import { listConnections } from "../connections/queries";
import { connectionStatus } from "../connections/status";
import { companyOf, connectionOf } from "./access";
import { connectionAnswer, connectionJson } from "./connection-json";
import { createBasicConnection, newConnection } from "./create-connection";
import { siteIds } from "./fields";
import { operation } from "./operation";
import { pageAt, pageNumber, pageShape } from "./paging";
import { queryInteger } from "./query";

const list = operation({
  id: "listConnections",
  method: "GET",
  paths: ["/company/{companyId}/connection", "/connection/company/{companyId}"],
  summary: "List the connections of a company",
  description: "Oldest first.",
  tag: "Connections",
  source: "/api-reference/v2-2/connections/get-company-utility-account-connections",
  find: companyOf,
  query: z.object({
    connectionOwnerEmail: z
      .email()
      .max(254)
      .optional()
      .meta({ description: "The `workflowOwnerEmail` of a connection, exactly." }),
    status: connectionStatus.optional(),
    sites: siteIds.optional().meta({ description: "Linked to at least one of these." }),
    limit: queryInteger({ min: 1, max: 500 })
      .default(100)
      .meta({ description: "Rows a page; 100 unless told." }),
    page: pageNumber,
  }),
  status: 200,
  answer: z.object({ totalConnections: z.int(), ...pageShape, connections: z.array(connectionAnswer) }),
  handle: async ({ subject: company, query: { page, limit, ...filters } }) => {
    const found = await listConnections(company.id, filters, (total) => pageAt(total, page, limit));
    return {
      totalConnections: found.total,
      ...found.page.numbers,
      connections: await Promise.all(found.connections.map(connectionJson)),
    };
  },
});

const get = operation({
  id: "getConnection",
  method: "GET",
  paths: [
    "/company/{companyId}/connection/{connectionId}",
    "/connection/{connectionId}",
    "/connection/{connectionId}/details",
  ],
  summary: "Get a connection",
  tag: "Connections",
  source: "/api-reference/connections/get-an-utility-account-connection",
  find: connectionOf,
  status: 200,
  answer: connectionAnswer,
  handle: async ({ subject: connection }) => connectionJson(connection),
});

const create = operation({
  id: "createConnection",
  method: "POST",
  paths: ["/company/{companyId}/connection", "/connection/company/{companyId}"],
  summary: "Create a basic connection",
  description: [
    "For a login of username and password only: it is tried at once, and the answer has the validated status. A wrong",
    "login makes a connection that is `PASSWORD_INCORRECT`. A provider that asks for more has to be connected by a link:",
    "here it becomes `MFA_TOKEN_EXPIRED` or `ADDITIONAL_CREDENTIALS_NEEDED`, which an edit link repairs.",
  ].join(" "),
  tag: "Connections",
  source: "/reference/connection_company_create; /cookbooks/sandbox-testing",
  find: companyOf,
  body: newConnection,
  status: 201,
  answer: connectionAnswer,
  handle: async ({ subject: company, body }) => connectionJson(await createBasicConnection(company, body)),
});

export const connectionOperations = [list, get, create];
