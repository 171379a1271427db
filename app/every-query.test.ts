import { NextRequest } from "next/server";
import { afterAll, expect, test } from "vitest";
import ConnectPage from "@/app/(portal)/connect/page";
import ConnectionPage from "@/app/(portal)/connections/[id]/page";
import { GET as dashboardCsv } from "@/app/(portal)/dashboard/csv/route";
import DashboardPage from "@/app/(portal)/dashboard/page";
import { GET as linksCsv } from "@/app/(portal)/links/csv/route";
import NewLinkPage from "@/app/(portal)/links/new/page";
import LinksPage from "@/app/(portal)/links/page";
import { GET as activityCsv } from "@/app/(portal)/settings/activity/csv/route";
import ActivityPage from "@/app/(portal)/settings/activity/page";
import BrandingPage from "@/app/(portal)/settings/branding/page";
import DevelopersPage from "@/app/(portal)/settings/developers/page";
import MembersPage from "@/app/(portal)/settings/members/page";
import SitePage from "@/app/(portal)/sites/[id]/page";
import { GET as sitesCsv } from "@/app/(portal)/sites/csv/route";
import ImportPage from "@/app/(portal)/sites/import/page";
import SitesPage from "@/app/(portal)/sites/page";
import { GET as usageCsv } from "@/app/(portal)/usage/csv/route";
import UsagePage from "@/app/(portal)/usage/page";
import { obligingNectar } from "@/lib/nectar/testing/obliging";
import { queue } from "@/lib/queue";
import { newBrowser } from "@/lib/testing/browser";
import { type PortalStage, setPortalStage } from "@/lib/testing/portal-stage";

let stage: PortalStage | undefined;
afterAll(async () => (await queue()).stop({ graceful: false }));

/** What stands in an address and can mean nothing. */
const meaningless = [
  "\0",
  "a\0b",
  "-1",
  "1e308",
  "99999999999999999999",
  "NaN",
  "__proto__",
  "constructor",
  `"><script>alert(1)</script>`,
  "\u202eمستودع",
  "0000-00",
  "9999-12",
  "2025-02-30",
  "00000000-0000-0000-0000-000000000000",
  "😀".repeat(99),
  "%",
  "' or 1=1 --",
  "x".repeat(10_000),
];

type Query = Record<string, string | string[]>;
type Asked = { names: string[]; ask: (query: Query, stage: PortalStage) => Promise<unknown> };

const page = (
  show: (props: { searchParams: Promise<Query>; params: Promise<{ id: string }> }) => Promise<unknown>,
  names: string[],
  id: (stage: PortalStage) => string = () => "",
): Asked => ({
  names,
  ask: (query, stage) =>
    show({ searchParams: Promise.resolve(query), params: Promise.resolve({ id: id(stage) }) }),
});

/** A file, read to its end: its rows are asked for while it is sent. */
const file = (get: (request: NextRequest) => Promise<Response>, names: string[]): Asked => ({
  names,
  ask: async (query) => {
    const search = new URLSearchParams();
    for (const [name, given] of Object.entries(query))
      for (const value of [given].flat()) search.append(name, value);
    const answer = await get(new NextRequest(`http://localhost:3000/file?${search}`));
    expect(answer.status).toBe(200);
    return answer.text();
  },
});

const connections = ["q", "state", "site", "type", "sort", "page"];
const links = ["q", "kind", "state", "person", "page"];
const sites = ["q", "failing", "missing", "archived", "order", "page"];
const usage = ["measure", "units", "period", "from", "to", "type", "site"];
const activity = ["person", "action", "from", "to", "page"];
const prefill = ["siteIds", "utilityTypes", "providerUrl", "country", "collectFrom", "ownerEmail"];

test.each(
  Object.entries({
    "the dashboard": page(DashboardPage, connections),
    "its file": file(dashboardCsv, connections),
    links: page(LinksPage, links),
    "the file of links": file(linksCsv, links),
    "a new share link": page(NewLinkPage, ["kind", "link", "site", "connection", ...prefill]),
    sites: page(SitesPage, sites),
    "the file of sites": file(sitesCsv, sites),
    "the import": page(ImportPage, ["fault", "line"]),
    usage: page(UsagePage, usage),
    "the file of usage": file(usageCsv, usage),
    activity: page(ActivityPage, activity),
    "the file of activity": file(activityCsv, activity),
    deliveries: page(DevelopersPage, ["type", "outcome", "page"]),
    members: page(MembersPage, ["page"]),
    branding: page(BrandingPage, ["logo"]),
    connecting: page(ConnectPage, ["link", "site", "type"]),
    "the bills of a connection": page(ConnectionPage, ["bills"], ({ connection }) => connection.id),
    "the bills of a site": page(SitePage, ["bills"], ({ site }) => site.id),
  }),
)(
  "%s: an address that can mean nothing is answered like one that asks for nothing",
  { timeout: 60_000 },
  async (_, { names, ask }) => {
    await obligingNectar();
    stage ??= await setPortalStage();
    const onStage = stage;
    const browser = newBrowser();
    await browser.signIn(onStage.owner);
    for (const given of [...meaningless, ["twice", "twice"]]) {
      const query = Object.fromEntries(names.map((name) => [name, given]));
      const { location } = await browser.send("/asked", () => ask(query, onStage));
      expect(location).toBeNull();
    }
  },
);
