import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { openSession } from "@/lib/auth/commands";
import { createMailedToken } from "@/lib/auth/mailed-tokens/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { saveLogo } from "@/lib/branding/commands";
import { db } from "@/lib/db";
import { keepInput } from "@/lib/kept-input/commands";
import { newSecretToken } from "@/lib/secret-token";
import { takeSiteFile } from "@/lib/sites/import/commands";
import { beginPass, storePage } from "@/lib/sync/commands";
import { describedDocument, describedUsage } from "@/lib/testing/bill";
import { describedAccount, storedConnection } from "@/lib/testing/connection";
import { newTenant, siteOf } from "@/lib/testing/tenant";
import { insertBill, insertUsage } from "@/lib/testing/usage";

const password = "the victim's password";
const meterId = randomUUID();
const record = describedUsage({ meterId, meterName: "victim-meter" });
const bill = describedDocument({ providerName: "Victim Power", totalCharges: "123.45", usage: [record] });

/** What must never be seen of the victim, whoever asks for what; besides the ids. */
const words = [
  "Victim's note",
  "Victim Power",
  "victim-login",
  "victims-next@people.example",
  "login.victim.example",
  "victim-account",
  "victim-unit",
  "31415",
  "27182",
  '"2026-0',
  "victim-meter",
  "msg_victim",
  "123.45",
  "victims-guest",
  "Victim's draft",
  password,
  "secret of",
];

/** A company that has a row of everything, for others to be after. */
export async function newVictim() {
  const victim = await newTenant({ sites: ["Victim's hall"] });
  const userId = victim.owner.userId ?? "";
  const connection = await storedConnection(victim.owner, {
    providerName: "Victim Power",
    username: "victim-login",
    status: "PASSWORD_INCORRECT",
    siteIds: [siteOf(victim).nectarId],
    accounts: [describedAccount({ accountNumber: "victim-account", meterIds: [meterId] })],
  });
  await db().user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password) },
  });
  const logo = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  await saveLogo(victim.owner, logo);
  for (const from of ["2026-01-01", "2026-03-01"]) {
    const place = { from, to: from, siteId: siteOf(victim).id, connectionId: connection.id };
    const { siteId: _, ...ofBill } = place;
    const documentId = await insertBill(victim.id, { ...ofBill, totalCharges: "31415.92" });
    await insertUsage(victim.id, [{ ...place, documentId, usage: "27182.81", unit: "victim-unit" }]);
  }
  await storePage(victim.owner, { kind: "documents", isDeleted: false, rows: [bill] });
  const { id: billId } = await db().document.findUniqueOrThrow({ where: { nectarId: bill.id } });
  await beginPass(victim.owner, "documents");
  await db().webhookEvent.create({
    data: { svixId: "msg_victim", eventType: "document.created.v2", companyId: victim.id },
  });
  const siteImportId = await takeSiteFile(victim.owner, "Victim's file", [
    { line: 2, name: "Victim's draft", address: "", externalId: "" },
  ]);
  await db().siteImport.update({ where: { id: siteImportId }, data: { state: "running" } });
  const emailToken = await createMailedToken(db(), {
    userId,
    email: "victims-next@people.example",
    purpose: "VERIFY_EMAIL",
  });
  const { id: loginId } = await db().account.create({
    data: { userId, provider: "https://login.victim.example", subject: "victim" },
  });
  const keptInputId = (await keepInput(userId, "site", { name: "Victim's draft" })) ?? "";
  const { token, tokenHash } = newSecretToken();
  const { id: inviteId } = await db().invite.create({
    data: {
      companyId: victim.id,
      email: "victims-guest@people.example",
      role: "ADMIN",
      tokenHash,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const session = await openSession({ userId, companyId: victim.id, sessionVersion: 0 });
  return {
    victim,
    connection,
    session,
    logo,
    keptInputId,
    billId,
    invite: { id: inviteId, token },
    emailToken,
    loginId,
    siteImportId,
    password,
    record,
    bill,
    traces: [
      ...words,
      victim.id,
      victim.nectarId,
      connection.id,
      connection.seen.id,
      siteOf(victim).id,
      billId,
    ],
  };
}
