import { db } from "../db";
import { createInvitation } from "../invitations/commands";
import { newCollectedConnection } from "./collected";
import { firstOfMonth } from "./days";
import { demo } from "./demo";

/** One thing of each kind that the API's paths name, all of Harbor Foods, by the parameter's name. */
export async function oneOfEach(): Promise<Record<string, string>> {
  const companyId = demo.harbor.id;
  const siteId = demo.harbor.sites[0];
  const connection = await newCollectedConnection({ collectFrom: firstOfMonth(3) });
  const [account] = connection.accounts;
  const usage = await db.usageRecord.findFirstOrThrow({ where: { connectionId: connection.id, siteId } });
  const invitation = await createInvitation({ companyId, allowedEmails: [], sendEmail: false, prefill: {} });
  const job = await db.job.create({ data: { companyId, siteId, updatedAt: new Date() } });
  return {
    companyId,
    siteId,
    connectionId: connection.id,
    accountId: account?.id ?? "",
    meterId: usage.meterId,
    documentId: usage.documentId,
    usageDataId: usage.id,
    invitationId: invitation.id,
    jobId: job.id,
  };
}

/** A path of an operation with ids in place of its parameters. Throws for a parameter that has none. */
export function filledPath(path: string, idOf: (name: string) => string | undefined): string {
  return path.replaceAll(/\{(\w+)\}/g, (parameter, name) => {
    const id = idOf(name);
    if (id === undefined) throw new Error(`oneOfEach has nothing for ${parameter}`);
    return id;
  });
}
