import { type ConnectionDetails, findConnection } from "../../connections/queries";
import { db } from "../../db";
import type { Company, Site } from "../../generated/client";
import type { Guest } from "../../invitations/guests";
import { type ConnectClaims, openConnectLink, openEditLink } from "../../links/secrets";

/** A company as the pages of its links see it: with the sites that are not archived. */
export type LinkedCompany = Company & { sites: Site[] };

export type ConnectLink = {
  claims: ConnectClaims;
  company: LinkedCompany;
  /** Who came by an invitation; absent behind a magic link. */
  guest?: Guest;
  /** An invitation that has no uses left, now that its last one is made. */
  isUsedUp?: boolean;
};

export type EditLink = { connection: ConnectionDetails; company: LinkedCompany; guest?: Guest };

/** The company with this id, and with this public id where one is given; null when there is none. */
export async function findLinkedCompany(id: string, publicId?: string): Promise<LinkedCompany | null> {
  return db.company.findFirst({
    where: { id, publicId, deletedAt: null },
    include: {
      sites: { where: { dataCollectionStopDate: null }, orderBy: [{ name: "asc" }, { id: "asc" }] },
    },
  });
}

/** What a connect link opens, or null when the link is not valid for whatever reason. */
export async function findConnectLink(publicId: string, secret: string): Promise<ConnectLink | null> {
  const claims = await openConnectLink(publicId, secret);
  const company = claims && (await findLinkedCompany(claims.companyId, publicId));
  return claims && company ? { claims, company } : null;
}

/** What an edit link opens, or null when the link is not valid for whatever reason. */
export async function findEditLink(publicId: string, secret: string): Promise<EditLink | null> {
  const claims = await openEditLink(publicId, secret);
  const company = claims && (await findLinkedCompany(claims.companyId, publicId));
  const connection = claims && (await findConnection(claims.connectionId));
  return company && connection?.companyId === company.id ? { connection, company } : null;
}
