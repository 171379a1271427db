import { z } from "zod";
import { dateOf } from "../dates";
import { db } from "../db";
import { seal, unseal } from "../seal";
import { signals } from "../signals";
import { assertOwnSites } from "../sites/own-sites";
import { type AlsoWrite, applyPatch, type ConnectionPatch, lockConnection } from "./change";
import type { ConnectionDetails } from "./queries";
import { type ConnectionStatus, errorDetailOf } from "./status";

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

/** Links the connection to these sites and no others. Throws `InvalidInputError` for one that is not the company's. */
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
