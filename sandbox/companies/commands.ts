import { now } from "../clock/clock";
import { dateOf, defaultCollectionStart } from "../dates";
import { db } from "../db";
import { InvalidInputError } from "../invalid-input";
import { signals } from "../signals";
import { type CompanyWithSites, withSites } from "./queries";

/** What a company is made of, as the API writes it; `YYYY-MM-DD` for days, decimals as text. */
export type CompanyFields = {
  name: string;
  externalId?: string | null;
  dataCollectionStartDate?: string;
  isDemandEnabled?: boolean;
  isImpliedMeteringEnabled?: boolean;
  impliedMeteringFraction?: string;
  isBasicIdentifierMappingEnabled?: boolean;
  isLowAccuracyModeEnabled?: boolean;
  users?: string[];
};

async function membersOf(organizationId: string): Promise<string[]> {
  const { members } = await db.organization.findUniqueOrThrow({ where: { id: organizationId } });
  return members;
}

/** Addresses in the organization's spelling, each once. Throws `InvalidInputError` for one that is no member. */
function membersNamed(members: string[], users: string[]): string[] {
  const byAddress = new Map(members.map((member) => [member.toLowerCase(), member]));
  const found = users.map((user, index) => {
    const member = byAddress.get(user.toLowerCase());
    if (!member) throw new InvalidInputError(`users.${index}: is no user of your organization`);
    return member;
  });
  return [...new Set(found)];
}

function columnsOf({ dataCollectionStartDate, users, ...fields }: Partial<CompanyFields>) {
  return {
    ...fields,
    dataCollectionStartDate: dataCollectionStartDate ? dateOf(dataCollectionStartDate) : undefined,
  };
}

/**
 * Creates a company. All members of the organization become its users, whoever else is named (API reference,
 * companies). Collection starts on 1 January of the previous year unless told. Throws `InvalidInputError`.
 */
export async function createCompany(
  organizationId: string,
  fields: CompanyFields,
): Promise<CompanyWithSites> {
  const members = await membersOf(organizationId);
  membersNamed(members, fields.users ?? []);
  const { dataCollectionStartDate = defaultCollectionStart(now()), ...columns } = columnsOf(fields);
  return db.company.create({
    data: {
      ...columns,
      name: fields.name,
      organizationId,
      dataCollectionStartDate,
      users: members,
      createdAt: now(),
    },
    include: withSites,
  });
}

/**
 * Changes what is given and nothing else; `users` replaces the list. Who asks cannot remove themselves. Throws
 * `InvalidInputError`.
 */
export async function updateCompany(
  company: CompanyWithSites,
  fields: Partial<CompanyFields>,
  memberEmail: string | null,
): Promise<CompanyWithSites> {
  const users = fields.users && membersNamed(await membersOf(company.organizationId), fields.users);
  const isLeavingOut = users && memberEmail && company.users.includes(memberEmail);
  if (isLeavingOut && !users.includes(memberEmail)) {
    throw new InvalidInputError("users: you cannot remove yourself");
  }
  return db.company.update({
    where: { id: company.id },
    data: { ...columnsOf(fields), users },
    include: withSites,
  });
}

/** Hides a company from the API at once; a worker removes its rows (`deletions.ts`). */
export async function deleteCompany(id: string): Promise<void> {
  await db.company.update({ where: { id }, data: { deletedAt: now() } });
  signals.emit("deletion");
}
