/** Every address of the portal that is linked or redirected to. Nothing else writes one out. */
export const paths = {
  signIn: (from?: string, error?: string) => withQuery("/sign-in", { from, error }),
  providerSignIn: (from: string) => withQuery("/sign-in/provider", { from }),
  /** Without a token, the page that asks for such a link. */
  signInLink: ({ token, ...query }: { token?: string; from?: string; sent?: "1" } = {}) =>
    withQuery(token ? `/sign-in/link/${encodeURIComponent(token)}` : "/sign-in/link", query),
  forgotPassword: (query: { sent?: "1" } = {}) => withQuery("/forgot-password", query),
  resetPassword: (token: string) => `/reset-password/${encodeURIComponent(token)}`,
  signUp: (query: { sent?: "1" } = {}) => withQuery("/sign-up", query),
  confirmSignUp: (token: string) => `/sign-up/${encodeURIComponent(token)}`,
  confirmEmail: (token: string) => `/confirm-email/${encodeURIComponent(token)}`,
  connect: (query: { link?: string; site?: string; type?: string } = {}) => withQuery("/connect", query),
  dashboard: (query: DashboardQuery = {}) => withQuery("/dashboard", withoutFirstPage(query)),
  dashboardCsv: ({ page: _, ...query }: DashboardQuery = {}) => withQuery("/dashboard/csv", query),
  links: (query: LinkQuery = {}) => withQuery("/links", withoutFirstPage(query)),
  linksCsv: (query: LinkQuery = {}) => withQuery("/links/csv", { ...query, page: undefined }),
  /** The form of a share link, beginning with what is in `given`. */
  newShareLink: (given: Record<string, string | string[]> = {}) => withQuery("/links/new", given),
  link: (id: string) => `/links/${encodeURIComponent(id)}`,
  /** The page of a share link, for whoever has its token. */
  share: (token: string) => `/s/${encodeURIComponent(token)}`,
  shareState: (token: string) => `/s/${encodeURIComponent(token)}/state`,
  connection: (id: string) => `/connections/${encodeURIComponent(id)}`,
  /** A page of the bills of a connection. */
  connectionBills: (id: string, page: number) =>
    `${withQuery(paths.connection(id), { bills: page === 1 ? undefined : page })}#bills`,
  billPdf: (id: string) => `/documents/${encodeURIComponent(id)}/pdf`,
  connectionEdit: (id: string) => `/connections/${encodeURIComponent(id)}/edit`,
  sites: (query: Query = {}) => withQuery("/sites", query),
  sitesCsv: (query: Query = {}) => withQuery("/sites/csv", query),
  site: (id: string) => `/sites/${encodeURIComponent(id)}`,
  /** The page of a site, at a page of its bills. */
  siteBills: (id: string, page: number) =>
    `${withQuery(`/sites/${encodeURIComponent(id)}`, { bills: page === 1 ? undefined : page })}#bills`,
  siteEdit: (id: string) => `/sites/${encodeURIComponent(id)}/edit`,
  siteImport: (query: { fault?: string; line?: number } = {}) => withQuery("/sites/import", query),
  siteImportTemplate: () => "/sites/import/template",
  siteImportUpload: () => "/api/sites/import",
  siteImportRun: (id: string) => `/sites/import/${encodeURIComponent(id)}`,
  join: (token: string) => `/join/${encodeURIComponent(token)}`,
  companies: () => "/companies",
  usage: (query: Record<string, string | undefined> = {}) => withQuery("/usage", query),
  usageCsv: (query: Record<string, string | undefined>) => withQuery("/usage/csv", query),
  company: () => "/settings/company",
  profile: () => "/settings/profile",
  members: (page?: number) => withQuery("/settings/members", { page: page === 1 ? undefined : page }),
  member: (id: string) => `/settings/members/${encodeURIComponent(id)}`,
  roles: () => "/settings/roles",
  branding: (query: { logo?: string } = {}) => withQuery("/settings/branding", query),
  saveLogo: () => "/api/company/logo",
  logo: (hash: string) => `/logo/${hash}.png`,
  brandStyle: (name: string, query: { preview?: "1" } = {}) => withQuery(`/brand/${name}`, query),
  activity: (query: ActivityFilter = {}) => withQuery("/settings/activity", withoutFirstPage(query)),
  activityCsv: ({ page: _, ...query }: ActivityFilter = {}) => withQuery("/settings/activity/csv", query),
  developers: (query: DeliveryFilter = {}) => withQuery("/settings/developers", withoutFirstPage(query)),
  live: (waiting: boolean) => withQuery("/api/live", { waiting: waiting ? "1" : undefined }),
};

type DashboardQuery = {
  state?: string;
  q?: string;
  site?: string;
  type?: string;
  sort?: string;
  page?: number;
};

type LinkQuery = { kind?: string; state?: string; person?: string; q?: string; page?: number };

type DeliveryFilter = { type?: string; outcome?: string; page?: number };

type ActivityFilter = { person?: string; action?: string; from?: string; to?: string; page?: number };

/** The first page of a list needs no number. */
function withoutFirstPage<Query extends { page?: number }>(query: Query): Query {
  return query.page === 1 ? { ...query, page: undefined } : query;
}

type Query = Record<string, string | number | string[] | undefined>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, given] of Object.entries(query)) {
    for (const value of [given].flat()) {
      if (value !== undefined && value !== "") search.append(key, String(value));
    }
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Where to go after signing in: `from` if it is a page of this portal behind the session, else the dashboard. */
export function safeReturnPath(from: string | undefined): string {
  const path = ownPage(from);
  return path === null || path.split("?")[0] === paths.signIn() ? paths.dashboard() : path;
}

/**
 * The path and query of a page of this portal, or null: anything that a browser could read as another origin
 * ("//host", "/\host", control characters) is refused.
 */
export function ownPage(from: string | null | undefined): string | null {
  const base = "http://portal.invalid";
  if (!from?.startsWith("/") || !URL.canParse(from, base)) return null;
  const url = new URL(from, base);
  const path = `${url.pathname}${url.search}`;
  return url.origin !== base || path.startsWith("//") || path.startsWith("/api/") ? null : path;
}
