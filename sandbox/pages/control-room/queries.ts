import { type ConnectionDetails, withDetails } from "../../connections/queries";
import type { ConnectionStatus } from "../../connections/status";
import { db } from "../../db";
import type { Document, Prisma } from "../../generated/client";
import { type InvitationDetails, withInvitationDetails } from "../../invitations/queries";

/** Reads of the control room: of all organizations, newest first, and never more than a page shows. */

/** A company to try the API with. */
export async function firstCompanyId(): Promise<string | undefined> {
  const company = await db.company.findFirst({
    where: { deletedAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return company?.id;
}

export type ConnectionSearch = { text: string; status?: ConnectionStatus; limit: number };

/** The latest connections whose provider, username or company begins or goes on with the text. */
export async function searchConnections({
  text,
  status,
  limit,
}: ConnectionSearch): Promise<ConnectionDetails[]> {
  const contains: Prisma.StringFilter = { contains: text, mode: "insensitive" };
  const anywhere: Prisma.ConnectionWhereInput[] = [
    { providerName: contains },
    { username: contains },
    { company: { name: contains } },
  ];
  return db.connection.findMany({
    where: { status, OR: text === "" ? undefined : anywhere },
    include: withDetails,
    orderBy: [{ id: "desc" }],
    take: limit,
  });
}

export type ListedBill = Document & { companyName: string };

/** The latest bills, of one connection or of all. */
export async function listBills(limit: number, connectionId?: string): Promise<ListedBill[]> {
  const bills = await db.document.findMany({
    where: { connectionId },
    orderBy: [{ billDate: "desc" }, { id: "desc" }],
    take: limit,
  });
  const ids = [...new Set(bills.map(({ companyId }) => companyId))];
  const companies = await db.company.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  return bills.map((bill) => ({ ...bill, companyName: names.get(bill.companyId) ?? "" }));
}

/** The latest invitations. */
export async function listLatestInvitations(limit: number): Promise<InvitationDetails[]> {
  return db.invitation.findMany({ include: withInvitationDetails, orderBy: { id: "desc" }, take: limit });
}
