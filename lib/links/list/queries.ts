import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { LinkFilter, ListedKind, ListedState } from "@/lib/links/list/filter";
import { storedPrefill } from "@/lib/links/prefill";
import { pageOf } from "@/lib/paging";
import { unsealShareUrl } from "@/lib/share-links/sealed-token";
import { isId } from "@/lib/validation";

const PAGE_SIZE = 25;
const CSV_PAGE = 500;

/** A link as the list shows it. */
export type ListedLink = {
  id: string;
  listed: ListedKind;
  kind: "CONNECT" | "EDIT";
  state: ListedState;
  createdAt: Date;
  expiresAt: Date | null;
  person: string | null;
  provider: string | null;
  connectionId: string | null;
  siteIds: string[];
  sites: string[];
  recipient: string | null;
  openCount: number | null;
  lastOpenedAt: Date | null;
  useCount: number | null;
  maxUses: number | null;
  lastUsedAt: Date | null;
  /** Whether Nectar knows the link and can end it; null for a share link, inside which links are made later. */
  isInvitation: boolean | null;
};

/** One page of the company's links, the newest first. Those that were made inside share links are part of these. */
export async function listLinks(scope: Scope, filter: LinkFilter, wanted: number) {
  const [{ total = 0 } = {}] = await db().$queryRaw<{ total: number }[]>`
    select ((select count(*) from ${own(scope, filter)}) + (select count(*) from ${shared(scope, filter)}))::int as total`;
  const { shown, part } = pageOf(total, wanted, PAGE_SIZE);
  return { rows: await rows(scope, filter, part.take, part.skip), ...shown };
}

/** All links that match, the newest first, read as they are taken. */
export async function* eachLink(scope: Scope, filter: LinkFilter): AsyncGenerator<ListedLink> {
  for (let offset = 0; ; offset += CSV_PAGE) {
    const some = await rows(scope, filter, CSV_PAGE, offset);
    yield* some;
    if (some.length < CSV_PAGE) return;
  }
}

/** Who has made links, by name: to filter by. */
export function listLinkMakers(scope: Scope) {
  const { companyId } = scope;
  return db().user.findMany({
    where: { OR: [{ links: { some: { companyId } } }, { shareLinks: { some: { companyId } } }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
}

/** Everything to tell of one link of the company, of whichever kind, or null. */
export async function getLink(scope: Scope, id: string) {
  if (!isId(id)) return null;
  const [link] = await rows(scope, {}, 1, 0, id);
  if (!link) return null;
  const { companyId } = scope;
  if (link.listed !== "share") {
    const { prefill } = await db().link.findUniqueOrThrow({
      where: { id, companyId },
      select: { prefill: true },
    });
    return { ...link, prefill: storedPrefill(prefill), share: null };
  }
  const { prefill, ...share } = await db().shareLink.findUniqueOrThrow({
    where: { id, companyId },
    select: {
      prefill: true,
      note: true,
      mailedAt: true,
      revokedAt: true,
      firstOpenedAt: true,
      links: {
        orderBy: { createdAt: "desc" },
        take: 50,
        select: {
          id: true,
          createdAt: true,
          invitationId: true,
          useCount: true,
          endedAs: true,
          revokedAt: true,
        },
      },
    },
  });
  return { ...link, prefill: storedPrefill(prefill), share };
}

export type LinkDetail = NonNullable<Awaited<ReturnType<typeof getLink>>>;

/** The address of a share link, to copy it again; null when it is not the company's, or cannot be read any more. */
export async function findShareUrl(scope: Scope, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const share = await db().shareLink.findUnique({
    where: { id, companyId: scope.companyId },
    select: { sealedToken: true },
  });
  return share && unsealShareUrl(share.sealedToken);
}

/**
 * A part of the list, the newest first. Of each table no more is read than that part can need, and names are looked up for
 * what is shown.
 */
function rows(scope: Scope, filter: LinkFilter, limit: number, offset: number, id?: string) {
  const { companyId } = scope;
  const newest = Prisma.sql`order by "createdAt" desc, id desc`;
  const enough = Prisma.sql`${newest} limit ${limit + offset}`;
  return db().$queryRaw<ListedLink[]>`
    select made.*, "User".name as person, "Connection"."providerName" as provider,
      array(select name from "Site" where "Site"."companyId" = ${companyId}::uuid
        and "Site".id = any (made."siteIds") order by name) as sites
    from (
      select * from (
        (select * from ${own(scope, filter, id)} ${enough})
        union all
        (select * from ${shared(scope, filter, id)} ${enough})
      ) both_tables ${newest} limit ${limit} offset ${offset}
    ) made
    left join "User" on "User".id = made."createdById"
    left join "Connection" on "Connection".id = made."connectionId" and "Connection"."companyId" = ${companyId}::uuid
    order by made."createdAt" desc, made.id desc`;
}

/** Those that people made for themselves. A magic link has no end of its own. */
function own(scope: Scope, filter: LinkFilter, id?: string): Prisma.Sql {
  return Prisma.sql`(
    select id, case kind when 'EDIT' then 'edit' else 'connect' end as listed, kind::text as kind,
      case when "revokedAt" is not null or "endedAs" = 'REVOKED' then 'revoked'
        when "endedAs" = 'EXPIRED' then 'expired' when "endedAs" = 'FULFILLED' then 'usedUp' else 'active' end as state,
      "createdAt", null::timestamptz as "expiresAt", "createdById", "connectionId", "siteIds", null as recipient,
      null as note, null::int as "openCount", null::timestamptz as "lastOpenedAt",
      case when "invitationId" is null then null else "useCount" end as "useCount", null::int as "maxUses",
      null::timestamptz as "lastUsedAt", "invitationId" is not null as "isInvitation"
    from "Link" where "companyId" = ${scope.companyId}::uuid and "shareLinkId" is null
  ) l where ${matching(scope, filter, id)}`;
}

/** Share links. States as in lib/share-links/state.ts. */
function shared(scope: Scope, filter: LinkFilter, id?: string): Prisma.Sql {
  return Prisma.sql`(
    select id, 'share' as listed, kind::text as kind,
      case when "revokedAt" is not null then 'revoked' when "expiresAt" <= now() then 'expired'
        when "useCount" >= "maxUses" then 'usedUp' else 'active' end as state,
      "createdAt", "expiresAt", "createdById", "connectionId", "siteIds", "recipientEmail" as recipient,
      note, "openCount", "lastOpenedAt", "useCount", "maxUses", "lastUsedAt", null::boolean as "isInvitation"
    from "ShareLink" where "companyId" = ${scope.companyId}::uuid
  ) l where ${matching(scope, filter, id)}`;
}

/** Of links `l`: what the filter leaves. The search asks once which sites and connections it means, not for every link. */
function matching(
  { companyId }: Scope,
  { kind, state, person, search }: LinkFilter,
  id?: string,
): Prisma.Sql {
  const text = `%${search?.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(kind ? [Prisma.sql`l.listed = ${kind}`] : []),
      ...(state ? [Prisma.sql`l.state = ${state}`] : []),
      ...(person ? [Prisma.sql`l."createdById" = ${isId(person) ? person : null}::uuid`] : []),
      ...(id ? [Prisma.sql`l.id = ${id}::uuid`] : []),
      ...(search
        ? [
            Prisma.sql`(l.recipient ilike ${text} or l.note ilike ${text}
              or exists (select from "User" u where u.id = l."createdById" and u.name ilike ${text})
              or l."connectionId" in (select c.id from "Connection" c
                where c."companyId" = ${companyId}::uuid and c."providerName" ilike ${text})
              or exists (select from unnest(l."siteIds") site where site in (select s.id from "Site" s
                where s."companyId" = ${companyId}::uuid and s.name ilike ${text})))`,
          ]
        : []),
    ],
    " and ",
  );
}
