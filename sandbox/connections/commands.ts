import { z } from "zod";
import { now } from "../clock/clock";
import { dateOf } from "../dates";
import { db, type Transaction } from "../db";
import { env } from "../env";
import { Prisma } from "../generated/client";
import { seal, unseal } from "../seal";
import { signals } from "../signals";
import { foreignSites } from "../sites/queries";
import { recordConnectionCreated } from "../webhooks/connection-events";
import { applyPatch, type ConnectionPatch, lockConnection } from "./change";
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

/** What has to be written with a change or not at all. What it throws undoes the change. */
export type AlsoWrite = (tx: Transaction, connectionId: string) => Promise<void>;

/** A site that is not the company's was named. */
export class ForeignSiteError extends Error {
  override name = "ForeignSiteError";
}

async function assertOwnSites(companyId: string, siteIds: string[]): Promise<void> {
  const foreign = await foreignSites(companyId, siteIds);
  if (foreign.length > 0) throw new ForeignSiteError(`Not sites of this company: ${foreign.join(", ")}`);
}

async function findByRun(wizardRunId: string | undefined): Promise<ConnectionDetails | null> {
  return wizardRunId ? db.connection.findUnique({ where: { wizardRunId }, include: withDetails }) : null;
}

/**
 * Creates a connection in PENDING; its first check is due after `SANDBOX_CHECK_DELAY_MS`, or made at once. Sends
 * `connection.created.v2`, and the events of the check. Throws `ForeignSiteError`.
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

async function change(
  connectionId: string,
  patchOf: (before: ConnectionDetails) => ConnectionPatch | Promise<ConnectionPatch>,
  also?: AlsoWrite,
): Promise<ConnectionDetails> {
  const changed = await db.$transaction(async (tx) => {
    const before = await lockConnection(tx, connectionId);
    await also?.(tx, connectionId);
    return applyPatch(tx, before, await patchOf(before));
  });
  signals.emit("outbox");
  signals.emit("check");
  signals.emit("collect");
  return changed;
}

/**
 * Stores a new login and what the utility said to it: the status is the outcome at once, and what the weekly checks will
 * find as well.
 */
export async function updateCredentials(
  connectionId: string,
  login: { username: string; password: string; outcome: ConnectionStatus },
  also?: AlsoWrite,
): Promise<ConnectionDetails> {
  return change(
    connectionId,
    async (before) => {
      // Sealing the same password again gives another token: keep the old one, so that no change is seen.
      const isSame = (await unseal(z.string(), before.sealedPassword)) === login.password;
      return {
        username: login.username,
        sealedPassword: isSame ? before.sealedPassword : await seal(login.password),
        status: login.outcome,
        checkOutcome: login.outcome,
        statusErrorDetail: errorDetailOf(login.outcome, before.providerName),
      };
    },
    also,
  );
}

/** Links the connection to these sites and no others. Throws `ForeignSiteError`. */
export async function changeSites(
  connectionId: string,
  siteIds: string[],
  also?: AlsoWrite,
): Promise<ConnectionDetails> {
  const { companyId } = await db.connection.findUniqueOrThrow({ where: { id: connectionId } });
  await assertOwnSites(companyId, siteIds);
  return change(connectionId, () => ({ initialSites: siteIds }), also);
}

/**
 * Changes from when bills are collected (`YYYY-MM-DD`; an earlier day brings the older ones, a later one removes none),
 * or who is told about the connection (null for nobody). What is left out stays.
 */
export async function changeCollection(
  connectionId: string,
  settings: { collectFrom?: string; ownerEmail?: string | null },
  also?: AlsoWrite,
): Promise<ConnectionDetails> {
  const patch = {
    ...(settings.collectFrom === undefined ? {} : { dataCollectionStartDate: dateOf(settings.collectFrom) }),
    ...(settings.ownerEmail === undefined ? {} : { workflowOwnerEmail: settings.ownerEmail }),
  };
  return change(connectionId, () => patch, also);
}

/**
 * Sets a status by hand, as the control room does. `detail` becomes `statusErrorDetail`. It stays until the next weekly
 * check, or, where the user has to act, until they did.
 */
export async function setStatus(
  connectionId: string,
  status: ConnectionStatus,
  detail: string | null = null,
): Promise<ConnectionDetails> {
  return change(connectionId, () => ({ status, statusErrorDetail: detail }));
}
