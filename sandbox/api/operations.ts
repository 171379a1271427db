import { accountOperations } from "./accounts";
import { companyOperations } from "./companies";
import { connectionOperations } from "./connections";
import { documentOperations } from "./documents";
import { invitationOperations } from "./invitations";
import { jobOperations } from "./jobs";
import { linkOperations } from "./links";
import { meterOperations } from "./meters";
import type { Operation } from "./operation";
import { pingOperations } from "./ping";
import { siteOperations } from "./sites";
import { usageOperations } from "./usage";
import { webhookOperations } from "./webhooks";

/**
 * The whole API. Its routes (`routes.ts`), its document (`/openapi.json`) and its page (`/docs`) are made from this table.
 *
 * To add an operation, write it with `operation({ ... })` in the file of its concept, export that file's list, and add
 * the list here. `connections.ts` shows a paged list, `sites.ts` a body, `access.ts` how to find what a path names.
 * - `paths`: all that mean the same, the guide's company-first style before the reference's. Order does not matter:
 *   literal segments win over parameters.
 * - `find` runs before query and body are looked at: 404 and 403 come before 400.
 * - `answer` is the whole answer: what it does not name must not be sent, and the tests hold every answer against it.
 *   An object that several operations send is given a name with `.meta({ id: "Site" })`.
 * - Throw `ApiError` for what goes wrong in `handle`; statuses other than 400 are named in `errors`.
 */
export const operations: Operation[] = [
  ...pingOperations,
  ...companyOperations,
  ...siteOperations,
  ...connectionOperations,
  ...linkOperations,
  ...accountOperations,
  ...meterOperations,
  ...documentOperations,
  ...usageOperations,
  ...jobOperations,
  ...invitationOperations,
  ...webhookOperations,
];
