import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { type Stage, states } from "./stage";
import type { Person } from "./tenant";

export type PageCase = {
  path: (stage: Stage) => string;
  /** Who looks; null for nobody who is signed in. The owner when it is left out. */
  as?: (stage: Stage) => Person | null;
  /** It says that there is nothing, and is answered so. */
  isMissing?: true;
};

const viewer = ({ tenant }: Stage) => tenant.viewer;
const member = ({ tenant }: Stage) => tenant.member;
/** Of a company that has nothing yet. */
const beginner = ({ bare }: Stage) => bare.owner;
const nobody = () => null;

/** A page without a parameter, by its address. */
const at = (path: string, as?: PageCase["as"]): PageCase => ({ path: () => path, as });

/** By the routes of app/: every page, and every one that looks quite different to somebody else or in another state. */
export const routes: Record<string, Record<string, PageCase>> = {
  "/": { "the address alone": at("/") },
  "/sign-in": {
    "sign-in": at("/sign-in", nobody),
    "sign-in, after the provider's no": at("/sign-in?error=unverified", nobody),
  },
  "/sign-in/link": {
    "sign-in by mail": at("/sign-in/link", nobody),
    "sign-in by mail, sent": at("/sign-in/link?sent=1", nobody),
  },
  "/sign-in/link/[token]": {
    "sign-in by mail, opened": { path: ({ mailed }) => `/sign-in/link/${mailed.signIn}`, as: nobody },
    "sign-in by mail, over": at("/sign-in/link/used", nobody),
  },
  "/sign-up": { "sign-up": at("/sign-up", nobody), "sign-up, sent": at("/sign-up?sent=1", nobody) },
  "/sign-up/[token]": {
    "sign-up, confirmed": { path: ({ mailed }) => `/sign-up/${mailed.signUp}`, as: nobody },
    "sign-up, over": at("/sign-up/used", nobody),
  },
  "/forgot-password": {
    "forgotten password": at("/forgot-password", nobody),
    "forgotten password, sent": at("/forgot-password?sent=1", nobody),
  },
  "/reset-password/[token]": {
    "new password": { path: ({ mailed }) => `/reset-password/${mailed.password}`, as: nobody },
    "new password, over": at("/reset-password/used", nobody),
  },
  "/confirm-email/[token]": {
    "new address": { path: ({ mailed }) => `/confirm-email/${mailed.newAddress}`, as: member },
    "new address, of somebody else": { path: ({ mailed }) => `/confirm-email/${mailed.newAddress}` },
    "new address, over": at("/confirm-email/used"),
  },
  "/join/[token]": {
    "invitation of somebody new": { path: ({ invites }) => `/join/${invites.stranger}`, as: nobody },
    "invitation of somebody known": { path: ({ invites }) => `/join/${invites.known}`, as: nobody },
    "invitation of whoever is signed in": { path: ({ invites }) => `/join/${invites.known}`, as: beginner },
    "invitation of somebody else": { path: ({ invites }) => `/join/${invites.stranger}` },
    "invitation, expired": { path: ({ invites }) => `/join/${invites.expired}`, as: nobody },
    "invitation, unknown": at("/join/unknown", nobody),
  },
  "/companies": { companies: at("/companies"), "companies of somebody with two": at("/companies", member) },
  "/s/[token]": {
    "share link, opened": { path: ({ shares }) => `/s/${shares.open.token}`, as: nobody },
    "share link, expired": { path: ({ shares }) => `/s/${shares.expired.token}`, as: nobody },
    "share link, revoked": { path: ({ shares }) => `/s/${shares.revoked.token}`, as: nobody },
    "share link, used up": { path: ({ shares }) => `/s/${shares.usedUp.token}`, as: nobody },
    "share link that is not there": { ...at("/s/unknown", nobody), isMissing: true },
    "not found, outside": { ...at("/no-such-page", nobody), isMissing: true },
  },
  "/dashboard": {
    dashboard: at("/dashboard"),
    "dashboard of a viewer": at("/dashboard", viewer),
    "dashboard of somebody with two companies": at("/dashboard", member),
    "dashboard, empty": at("/dashboard", beginner),
    "dashboard, nothing found": at("/dashboard?state=attention&q=nothing"),
  },
  "/connect": {
    connect: at("/connect"),
    "connect, for a viewer": at("/connect", viewer),
    "connect, a link that is over": at("/connect?link=gone"),
  },
  "/connections/[id]": {
    connection: { path: ({ connection }) => `/connections/${connection}` },
    ...Object.fromEntries(
      states.map((state, index) => [
        `connection in the state ${state}`,
        { path: ({ inStates }: Stage) => `/connections/${inStates[index]}` },
      ]),
    ),
    "connection with bills": { path: ({ withBills }) => `/connections/${withBills}` },
    "connection with bills, for a viewer": {
      path: ({ withBills }) => `/connections/${withBills}`,
      as: viewer,
    },
    "connection that is not there": { ...at("/connections/unknown"), isMissing: true },
  },
  "/connections/[id]/edit": {
    "connection, edited": { path: ({ connection }) => `/connections/${connection}/edit` },
    "connection, edited, that Nectar does not have": {
      path: ({ inStates }) => `/connections/${inStates[0]}/edit`,
    },
  },
  "/documents/[id]/pdf": {
    "bill that Nectar does not have": { path: ({ bill }) => `/documents/${bill}/pdf` },
  },
  "/links": {
    links: at("/links"),
    "links of a viewer": at("/links", viewer),
    "links, none": at("/links", beginner),
    "links, nothing found": at("/links?q=nothing"),
  },
  "/links/new": {
    "new share link": at("/links/new"),
    "new share link, to edit": at("/links/new?kind=edit"),
  },
  "/links/[id]": {
    link: { path: ({ link }) => `/links/${link}` },
    "share link": { path: ({ shares }) => `/links/${shares.open.id}` },
    "share link that was revoked": { path: ({ shares }) => `/links/${shares.revoked.id}` },
  },
  "/sites": {
    sites: at("/sites"),
    "sites of a viewer": at("/sites", viewer),
    "sites, none": at("/sites", beginner),
    "sites, nothing found": at("/sites?q=nothing"),
  },
  "/sites/[id]": {
    "site with gaps": { path: ({ tenant }) => `/sites/${tenant.mill.id}` },
    "site of a viewer": { path: ({ tenant }) => `/sites/${tenant.depot.id}`, as: viewer },
  },
  "/sites/[id]/edit": { "site, edited": { path: ({ tenant }) => `/sites/${tenant.mill.id}/edit` } },
  "/sites/import": {
    "sites, imported": at("/sites/import"),
    "sites, imported, a file that is none": at("/sites/import?fault=encoding"),
  },
  "/sites/import/[id]": {
    "import with mistakes": { path: ({ imports }) => `/sites/import/${imports.refused}` },
    "import that may begin": { path: ({ imports }) => `/sites/import/${imports.checked}` },
    "import that stopped": { path: ({ imports }) => `/sites/import/${imports.failed}` },
    "import that is done": { path: ({ imports }) => `/sites/import/${imports.done}` },
  },
  "/usage": {
    usage: at("/usage"),
    "usage of a viewer": at("/usage", viewer),
    "usage, none": at("/usage", beginner),
    "usage, as cost": at("/usage?measure=cost"),
    "usage, nothing found": at("/usage?type=SEWER"),
  },
  "/settings/profile": {
    profile: at("/settings/profile"),
    "profile, with an address that waits": at("/settings/profile", member),
  },
  "/settings/members": {
    members: at("/settings/members"),
    "members, for a viewer": at("/settings/members", viewer),
  },
  "/settings/members/[id]": {
    "own membership": { path: ({ tenant }) => `/settings/members/${tenant.owner.id}` },
    "membership of somebody else": { path: ({ tenant }) => `/settings/members/${tenant.member.id}` },
    "membership, for a viewer": {
      path: ({ tenant }) => `/settings/members/${tenant.member.id}`,
      as: viewer,
    },
  },
  "/settings/roles": { roles: at("/settings/roles") },
  "/settings/branding": { branding: at("/settings/branding") },
  "/settings/activity": {
    activity: at("/settings/activity"),
    "activity, nothing found": at("/settings/activity?from=2001-01-01&to=2001-01-02"),
  },
  "/settings/company": { company: at("/settings/company") },
  "/settings/developers": { developers: at("/settings/developers") },
};

/** All of them, by name. */
export const pages = new Map(Object.values(routes).flatMap((cases) => Object.entries(cases)));

/** The routes of the pages that there are, by their files. */
export function routesOfApp(): string[] {
  const files = readdirSync(resolve(import.meta.dirname, "../../app"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replaceAll(/\([^)]+\)\/|\/?page\.tsx$/g, "")}`);
}
