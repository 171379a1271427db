import { z } from "zod";
import type { Ask } from "./api";
import { envelopeShape, type ListName } from "./envelope";
import { uuid } from "./formats";
import { Skip } from "./trial";

/** Where a company's lists are: guides put the company first, the API reference the resource. */
export type PathStyle = "company-first" | "resource-first";

/** What there is in the account to check things on. Everything may be missing. */
export type Subject = {
  style: PathStyle;
  companyId?: string;
  siteId?: string;
  connectionId?: string;
  documentId?: string;
  usageId?: string;
  meterId?: string;
  invitationId?: string;
};

/** The id of what a check needs. Throws `Skip` where the account has none. */
export function need(subject: Subject, what: keyof Omit<Subject, "style">): string {
  const id = subject[what];
  if (id === undefined) throw new Skip(`the account has no ${what.replace("Id", "")} to check it on`);
  return id;
}

/** The path of a company's list in a style. */
export function listPath(style: PathStyle, resource: string, companyId: string): string {
  return style === "company-first"
    ? `/company/${companyId}/${resource}`
    : `/${resource}/company/${companyId}`;
}

/** Companies looked at for one with connections. */
const MAX_COMPANIES = 20;

const withId = z.looseObject({ id: uuid });

/** Rows of a list that can be read at all; an unreadable list has none, which its own check complains of. */
async function firstRow(ask: Ask, path: string, list: ListName) {
  const page = envelopeShape(list).safeParse((await ask(path)).json);
  return withId.safeParse(page.data?.rows[0]).data;
}

async function styleOf(ask: Ask, companyId: string): Promise<PathStyle> {
  const { status } = await ask(listPath("company-first", "connection", companyId));
  return status === 200 ? "company-first" : "resource-first";
}

/** Looks for a company with connections (or takes the one that was made for the checks), and for what it holds. */
export async function findSubject(ask: Ask, made: Partial<Subject> = {}): Promise<Subject> {
  const companies = z.array(withId.or(z.unknown())).safeParse((await ask("/company")).json).data ?? [];
  const ids = companies.flatMap((company) => withId.safeParse(company).data?.id ?? []);
  const candidates = made.companyId ? [made.companyId] : ids.slice(0, MAX_COMPANIES);
  const [first] = candidates;
  if (!first) return { style: "company-first" };

  const style = await styleOf(ask, first);
  let companyId = first;
  let connectionId: string | undefined;
  for (const candidate of candidates) {
    connectionId = (await firstRow(ask, listPath(style, "connection", candidate), "connections"))?.id;
    if (!connectionId) continue;
    companyId = candidate;
    break;
  }
  const company = z.object({ sites: z.array(withId) }).safeParse((await ask(`/company/${companyId}`)).json);
  return {
    style,
    companyId,
    connectionId,
    siteId: company.data?.sites[0]?.id,
    documentId: (await firstRow(ask, listPath("resource-first", "document", companyId), "documents"))?.id,
    usageId: (await firstRow(ask, listPath("resource-first", "usage", companyId), "usage"))?.id,
    meterId: (await firstRow(ask, listPath("resource-first", "meter", companyId), "meters"))?.id,
    ...made,
  };
}
