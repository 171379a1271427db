import { connectUtility, insertConnections } from "./connections";
import { database } from "./database";
import type { Person, Tenant } from "./tenant";

/** What there is to look at: a company with a connection that works and one that does not. */
export type Stage = { tenant: Tenant; connection: string; failing: string };

export async function setStage(tenant: Tenant): Promise<Stage> {
  const { id: connection } = await connectUtility(tenant);
  const [failing = ""] = await insertConnections(tenant, [
    { providerName: "Own Gas", status: "PASSWORD_INCORRECT", statusErrorDetail: "A detail of Nectar's." },
  ]);
  // It is compared with Nectar while somebody looks; the words for "never yet" would change under their eyes.
  await database.company.update({ where: { id: tenant.id }, data: { reconciledAt: new Date() } });
  return { tenant, connection, failing };
}

type PageCase = {
  path: (stage: Stage) => string;
  /** Who looks; null for nobody who is signed in. The owner when it is left out. */
  as?: (stage: Stage) => Person | null;
};

const viewer = ({ tenant }: Stage) => tenant.viewer;
const nobody = () => null;

/** Every page, and every one that looks quite different to somebody else. A new page is added here. */
export const pages: Record<string, PageCase> = {
  "sign-in": { path: () => "/sign-in", as: nobody },
  "sign-up": { path: () => "/sign-up", as: nobody },
  "forgotten password": { path: () => "/forgot-password", as: nobody },
  "not found, outside": { path: () => "/no-such-page", as: nobody },
  dashboard: { path: () => "/dashboard" },
  "dashboard of a viewer": { path: () => "/dashboard", as: viewer },
  "dashboard, nothing found": { path: () => "/dashboard?state=attention&q=nothing" },
  connect: { path: () => "/connect" },
  "connect, for a viewer": { path: () => "/connect", as: viewer },
  connection: { path: ({ connection }) => `/connections/${connection}` },
  "connection that fails": { path: ({ failing }) => `/connections/${failing}` },
  "connection, edited": { path: ({ connection }) => `/connections/${connection}/edit` },
  "connection that is not there": { path: () => "/connections/unknown" },
  links: { path: () => "/links" },
  "links, nothing found": { path: () => "/links?q=nothing" },
  "new share link": { path: () => "/links/new" },
  "share link that is not there": { path: () => "/s/unknown", as: nobody },
  sites: { path: () => "/sites" },
  "sites of a viewer": { path: () => "/sites", as: viewer },
  site: { path: ({ tenant }) => `/sites/${tenant.mill.id}` },
  "site, edited": { path: ({ tenant }) => `/sites/${tenant.mill.id}/edit` },
  "sites, imported": { path: () => "/sites/import" },
  usage: { path: () => "/usage" },
  "usage of a viewer": { path: () => "/usage", as: viewer },
  profile: { path: () => "/settings/profile" },
  members: { path: () => "/settings/members" },
  roles: { path: () => "/settings/roles" },
  branding: { path: () => "/settings/branding" },
  activity: { path: () => "/settings/activity" },
  company: { path: () => "/settings/company" },
  developers: { path: () => "/settings/developers" },
  companies: { path: () => "/companies" },
  "members, for a viewer": { path: () => "/settings/members", as: viewer },
};
