import { randomUUID } from "node:crypto";
import { newSecretToken } from "@/lib/secret-token";
import { connectUtility, insertConnections } from "./connections";
import { database } from "./database";
import {
  type BareCompany,
  createBareCompany,
  createTenant,
  removeBareCompany,
  removeTenant,
  type Tenant,
} from "./tenant";
import { insertReadings } from "./usage";

/** Each says something else, and asks somebody else to act. */
export const states = [
  "PASSWORD_INCORRECT",
  "WEBSITE_DOWN",
  "OTHER_ERROR",
  "COMPANY_INACTIVE",
  "A_STATUS_OF_TOMORROW",
] as const;

const DAY = 86_400_000;
const tomorrow = new Date(Date.now() + DAY);
const yesterday = new Date(Date.now() - DAY);

/** What there is to look at: ids, and tokens as they stand in addresses. */
export type Stage = Awaited<ReturnType<typeof setStage>>;

/**
 * Makes a company in which every page has something to show, and one that has nothing yet. Rows go straight into the
 * database; one connection is made at Nectar, for its edit page.
 */
export async function setStage() {
  const [tenant, bare] = await Promise.all([createTenant(), createBareCompany()]);
  const { id: connection } = await connectUtility(tenant);
  const inStates = await insertConnections(
    tenant,
    states.map((status) => ({ providerName: "Own Gas", status, statusErrorDetail: "A detail of Nectar's." })),
  );
  const withBills = await connectionWithBills(tenant);
  const stage = {
    tenant,
    bare,
    connection,
    /** In the order of `states`. */
    inStates,
    withBills,
    bill: (await database.document.findFirstOrThrow({ where: { connectionId: withBills } })).id,
    link: await addLink(tenant),
    shares: await addShares(tenant),
    invites: await addInvites(tenant, bare),
    mailed: await addMailedTokens(tenant),
    imports: await addImports(tenant),
  };
  // The member belongs to both, and was in the first one last.
  await database.membership.create({
    data: { companyId: bare.id, userId: tenant.member.id, role: "MEMBER", lastUsedAt: yesterday },
  });
  // It is compared with Nectar while somebody looks; the words for "never yet" would change under their eyes.
  await database.company.updateMany({
    where: { id: { in: [tenant.id, bare.id] } },
    data: { reconciledAt: new Date() },
  });
  return stage;
}

export async function clearStage({ tenant, bare }: Stage): Promise<void> {
  await removeTenant(tenant);
  await removeBareCompany(bare);
}

/** A year with a gap, an estimate and two units; an account, and a past. */
async function connectionWithBills(tenant: Tenant): Promise<string> {
  const id = await insertReadings(tenant, [
    { ago: 1, usage: 1100, charges: "210.50" },
    { ago: 2, usage: 1000, charges: "198.10", isEstimated: true },
    { ago: 4, usage: 900, charges: "187.00" },
    { ago: 1, usage: 40, unit: "therms", type: "GAS", siteId: tenant.depot.id },
  ]);
  const place = { companyId: tenant.id, connectionId: id };
  await database.utilityAccount.create({
    data: {
      ...place,
      nectarId: randomUUID(),
      accountNumber: "0042-7",
      utilityTypes: ["ELECTRICITY", "GAS"],
      isTracked: true,
      meterCount: 2,
    },
  });
  await database.connectionStatusChange.createMany({
    data: [
      { ...place, status: "VERIFYING", at: new Date(Date.now() - 3 * DAY) },
      { ...place, status: "CONNECTED", at: yesterday },
    ],
  });
  return id;
}

async function addLink({ id: companyId, owner, mill }: Tenant): Promise<string> {
  const link = await database.link.create({
    data: { companyId, kind: "CONNECT", createdById: owner.id, siteIds: [mill.id] },
  });
  return link.id;
}

/** Share links: one that opens, and one that does not any more for each reason. */
async function addShares({ id: companyId, owner, mill }: Tenant) {
  const add = async (state: { expiresAt?: Date; revokedAt?: Date; maxUses?: number; useCount?: number }) => {
    const { token, tokenHash } = newSecretToken();
    const { id } = await database.shareLink.create({
      data: {
        ...state,
        companyId,
        kind: "CONNECT",
        createdById: owner.id,
        siteIds: [mill.id],
        note: "Please connect the account of the mill.",
        recipientEmail: "facility.manager@elsewhere.example",
        tokenHash,
        sealedToken: "sealed under another secret",
      },
    });
    return { id, token };
  };
  return {
    open: await add({ expiresAt: tomorrow, maxUses: 3 }),
    expired: await add({ expiresAt: yesterday }),
    revoked: await add({ revokedAt: yesterday }),
    usedUp: await add({ maxUses: 1, useCount: 1 }),
  };
}

/** Invitations of somebody new, of somebody who has an account, and one that is too old. */
async function addInvites({ id: companyId, owner }: Tenant, bare: BareCompany) {
  const add = async (email: string, expiresAt: Date) => {
    const { token, tokenHash } = newSecretToken();
    await database.invite.create({
      data: { companyId, email, role: "VIEWER", tokenHash, invitedById: owner.id, expiresAt },
    });
    return token;
  };
  return {
    stranger: await add(`somebody.new@${companyId}.example`, tomorrow),
    known: await add(bare.owner.email, tomorrow),
    expired: await add(`somebody.late@${companyId}.example`, yesterday),
  };
}

/** What mails lead to: a new password, a sign-in, a company of one's own. */
async function addMailedTokens({ id, member }: Tenant) {
  const add = async (purpose: "RESET_PASSWORD" | "SIGN_IN" | "VERIFY_EMAIL", email = member.email) => {
    const { token, tokenHash } = newSecretToken();
    await database.mailedToken.create({
      data: { userId: member.id, email, purpose, tokenHash, expiresAt: tomorrow },
    });
    return token;
  };
  const { token: signUp, tokenHash } = newSecretToken();
  await database.signUp.create({
    data: {
      email: `founder@${id}.example`,
      name: "A Founder",
      companyName: "New Orchard",
      passwordHash: "never compared",
      tokenHash,
      expiresAt: tomorrow,
    },
  });
  return {
    password: await add("RESET_PASSWORD"),
    signIn: await add("SIGN_IN"),
    newAddress: await add("VERIFY_EMAIL", `new.${member.email}`),
    signUp,
  };
}

async function addImports({ id: companyId }: Tenant) {
  const add = async (state: string, rows: object[], rest: { done?: number; error?: string } = {}) => {
    const data = { ...rest, companyId, state, fileName: `${state}.csv`, rows, total: rows.length };
    return (await database.siteImport.create({ data })).id;
  };
  const good = [{ name: "North", address: "1 Road", externalId: "n-1" }, { name: "Zürich Süd" }];
  return {
    refused: await add("refused", [
      { line: 3, column: "name", key: "siteNameTaken" },
      { line: 4, column: "name", key: "twiceInFile", values: { line: 2 } },
    ]),
    checked: await add("checked", good),
    failed: await add("failed", good, { error: "NectarUnavailableError" }),
    done: await add("done", good, { done: good.length }),
  };
}
