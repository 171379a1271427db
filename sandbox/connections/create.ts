import { now } from "../clock/clock";
import { dateOf } from "../dates";
import { db } from "../db";
import { env } from "../env";
import { Prisma } from "../generated/client";
import { seal } from "../seal";
import { signals } from "../signals";
import { assertOwnSites } from "../sites/own-sites";
import { recordConnectionCreated } from "../webhooks/connection-events";
import { type AlsoWrite, applyPatch } from "./change";
import { type ConnectionDetails, withDetails } from "./queries";
import { type ConnectionStatus, errorDetailOf } from "./status";

export type NewConnection = {
  companyId: string;
  /** The wizard run that asks for it: asking twice for one run makes one connection. */
  wizardRunId?: string;
  /** The provider of the directory, where it is one of them. */
  providerKey?: string;
  providerName: string;
  providerUrl: string;
  /** The address that the person gave, or the provider's. */
  url: string;
  username: string;
  password: string;
  /** The numbers of the accounts that the person chose, where the login shows several. */
  chosenAccounts?: string[];
  country: string;
  siteIds: string[];
  utilityTypes: string[];
  /** `YYYY-MM-DD`. */
  collectFrom: string;
  ownerEmail?: string;
  /** The caller's own id. */
  externalId?: string;
  multiplyByOccupancy?: boolean;
  /** What the first check will find. */
  checkOutcome: ConnectionStatus;
  /** The first check is made at once, and what it finds is written with the connection. */
  isCheckedAtOnce?: boolean;
  /** The invitation that it is made with. */
  invitationId?: string;
};

async function findByRun(wizardRunId: string | undefined): Promise<ConnectionDetails | null> {
  return wizardRunId ? db.connection.findUnique({ where: { wizardRunId }, include: withDetails }) : null;
}

/**
 * Creates a connection in PENDING; its first check is due after `SANDBOX_CHECK_DELAY_MS`, or made at once. Sends
 * `connection.created.v2`, and the events of the check. Throws `InvalidInputError` for a site that is not the company's.
 */
export async function createConnection(input: NewConnection, also?: AlsoWrite): Promise<ConnectionDetails> {
  await assertOwnSites(input.companyId, input.siteIds);
  const sealedPassword = await seal(input.password);
  const createdAt = now();
  const data = {
    createdAt,
    updatedAt: createdAt,
    companyId: input.companyId,
    wizardRunId: input.wizardRunId,
    invitationId: input.invitationId,
    providerKey: input.providerKey,
    providerName: input.providerName,
    providerUrl: input.providerUrl,
    url: input.url,
    username: input.username,
    sealedPassword,
    chosenAccounts: input.chosenAccounts,
    country: input.country,
    initialSites: input.siteIds,
    initialDatasourceTypes: input.utilityTypes,
    workflowOwnerEmail: input.ownerEmail,
    externalId: input.externalId,
    multiplyByOccupancy: input.multiplyByOccupancy,
    dataCollectionStartDate: dateOf(input.collectFrom),
    checkDueAt: new Date(createdAt.getTime() + env().SANDBOX_CHECK_DELAY_MS),
    checkOutcome: input.checkOutcome,
  };
  const existing = await findByRun(input.wizardRunId);
  if (existing) return existing;
  try {
    const created = await db.$transaction(async (tx) => {
      const connection = await tx.connection.create({ data, include: withDetails });
      await also?.(tx, connection.id);
      await recordConnectionCreated(tx, connection);
      if (!input.isCheckedAtOnce) return connection;
      const statusErrorDetail = errorDetailOf(input.checkOutcome, input.providerName);
      return applyPatch(tx, connection, { status: input.checkOutcome, statusErrorDetail });
    });
    signals.emit("outbox");
    signals.emit("check");
    signals.emit("collect");
    return created;
  } catch (error) {
    // Two submits of one run at the same moment: the unique run id let one of them through.
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    const winner = isTaken ? await findByRun(input.wizardRunId) : null;
    if (winner) return winner;
    throw error;
  }
}
