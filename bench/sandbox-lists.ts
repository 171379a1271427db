import { performance } from "node:perf_hooks";

/** Ids of the large set: its rows are numbered by kind (`sandbox/large-set/ids.sql`). */
function largeId(kind: number, n: number): string {
  return `019a0000-0000-7${kind.toString(16).padStart(3, "0")}-8000-${n.toString(16).padStart(12, "0")}`;
}

const COMPANIES = 1000;
const SITES = 2000;
const CONNECTIONS = 100_000;

/** A path for the k-th request: each asks for something else, as many clients would. */
type ListPage = { title: string; path: (k: number) => string };

/** Spread over the whole set, and the same in every run. */
const pick = (k: number, count: number) => 1 + ((k * 7919) % count);
const company = (k: number) => largeId(3, pick(k, COMPANIES));
const site = (k: number) => largeId(5, pick(k, SITES));
const connection = (k: number) => largeId(6, pick(k, CONNECTIONS));

const owners: [string, (k: number) => string][] = [
  ["company", company],
  ["site", site],
  ["connection", connection],
];

function billPages(resource: string): ListPage[] {
  return owners.flatMap(([owner, id]) => {
    const path = (k: number) => `/${resource}/${owner}/${id(k)}`;
    return [
      { title: `${resource} by ${owner}`, path },
      { title: `${resource} by ${owner}, last page`, path: (k: number) => `${path(k)}?page=999999` },
    ];
  });
}

function filteredPages(resource: string): ListPage[] {
  const filters: [string, string][] = [
    ["three months", "startDate=2026-05-01&endDate=2026-07-31"],
    ["period of use", "startDate=2026-05-01&endDate=2026-07-31&dateType=USAGE_PERIOD"],
    ["day of arrival", "startDate=2026-01-01&dateType=CREATED_DATE"],
    ["gas and water", "datasourceType=GAS&datasourceType=WATER"],
    ["meter number", "identifier=E-0000042-1"],
    ["deleted", "isDeleted=true"],
  ];
  return filters.map(([title, query]) => ({
    title: `${resource} by company, ${title}`,
    path: (k) => `/${resource}/company/${company(k)}?${query}`,
  }));
}

/** Every list page of the API, plain, at its end, and filtered. */
export const listPages: ListPage[] = [
  { title: "companies (1,000 with 2,000 sites, not paged)", path: () => "/company" },
  { title: "connections", path: (k) => `/connection/company/${company(k)}` },
  { title: "connections, page 10 of 10", path: (k) => `/connection/company/${company(k)}?limit=10&page=10` },
  {
    title: "connections by status",
    path: (k) => `/connection/company/${company(k)}?status=PASSWORD_INCORRECT`,
  },
  {
    title: "connections by owner",
    path: (k) =>
      `/connection/company/${company(k)}?connectionOwnerEmail=owner-1@company-${pick(k, COMPANIES)}.example`,
  },
  {
    title: "connections by site",
    path: (k) => `/connection/company/${company(k)}?sites=${largeId(5, (pick(k, COMPANIES) - 1) * 2 + 2)}`,
  },
  { title: "meters by company", path: (k) => `/meter/company/${company(k)}` },
  { title: "meters by company, last page", path: (k) => `/meter/company/${company(k)}?page=999999` },
  ...billPages("document"),
  ...filteredPages("document"),
  ...billPages("usage"),
  { title: "usage by document", path: (k) => `/usage/document/${largeId(9, pick(k, CONNECTIONS * 10))}` },
  ...filteredPages("usage"),
  { title: "invitations by company", path: (k) => `/invitation/company/${company(k)}` },
];

export type Times = { medianMs: number; p95Ms: number };

/** Requests a page; the first ones warm the caches and are not counted. */
const COUNTED = 60;
const WARMING = 10;

/** How long one list page takes, asked for one at a time. @throws when an answer is no 200 */
export async function timesOf(apiUrl: string, key: string, { path, title }: ListPage): Promise<Times> {
  const times: number[] = [];
  for (let k = 0; k < WARMING + COUNTED; k += 1) {
    const started = performance.now();
    const answer = await fetch(apiUrl + path(k), { headers: { "X-API-Key": key } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${title}: ${path(k)} answered ${answer.status}`);
    if (k >= WARMING) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { medianMs: times[COUNTED / 2] ?? 0, p95Ms: times[Math.floor(COUNTED * 0.95)] ?? 0 };
}
