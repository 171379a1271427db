import { z } from "zod";
import type { Check } from "../check";
import { connectionStatus, uuid } from "../formats";
import { errorShape } from "../shapes";
import { listPath, need } from "../subject";
import { Skip } from "../trial";
import { connectionPage } from "./connections";

const reference = "/api-reference/v2-2/connections/get-company-utility-account-connections";
const pagination = "/developer-guide/pagination";

const row = z.looseObject({
  id: uuid,
  status: connectionStatus,
  workflowOwnerEmail: z.string().nullish(),
  initialSites: z.array(uuid),
});

/** Pages asked for at most, to see every row once. */
const WALK_PAGES = 4;

export const connectionListChecks: Check[] = [
  {
    title: "The limit of the connection list is honoured from 1 to 500",
    source: reference,
    async run(bench) {
      for (const limit of [1, 500]) {
        const page = await connectionPage(bench, [["limit", String(limit)]]);
        bench.trial.expect(page.perPage === limit, `perPage is ${page.perPage} for limit=${limit}`);
        bench.trial.expect(page.rows.length <= limit, `${page.rows.length} rows came for limit=${limit}`);
      }
    },
  },
  {
    title: "Walking the pages shows every connection once",
    source: pagination,
    async run(bench) {
      const { total } = await connectionPage(bench);
      if (total === 0) throw new Skip("the company has no connection");
      const limit = Math.min(500, Math.max(1, Math.ceil(total / WALK_PAGES)));
      if (limit * WALK_PAGES < total) throw new Skip(`${total} connections are too many to walk through`);
      const seen: string[] = [];
      for (let page = 1; (page - 1) * limit < total; page += 1) {
        const query: [string, string][] = [
          ["limit", String(limit)],
          ["page", String(page)],
        ];
        const { rows } = await connectionPage(bench, query);
        seen.push(...rows.map((one) => row.parse(one).id));
      }
      bench.trial.expect(new Set(seen).size === seen.length, "a connection was on two pages");
      bench.trial.expect(seen.length === total, `${seen.length} connections came of ${total}`);
    },
  },
  {
    title: "A page past the end answers the last page",
    source: pagination,
    async run(bench) {
      const query: [string, string][] = [
        ["limit", "1"],
        ["page", "999999"],
      ];
      const page = await connectionPage(bench, query);
      const last = Math.max(1, page.total);
      bench.trial.expect(page.currentPage === last, `currentPage is ${page.currentPage}, not ${last}`);
      bench.trial.expect(!page.hasNext, "hasNext is true on the last page");
    },
  },
  {
    title: "The status filter shows that status only, and the statuses add up to all connections",
    source: reference,
    async run(bench) {
      const { total } = await connectionPage(bench);
      let sum = 0;
      for (const status of connectionStatus.options) {
        const page = await connectionPage(bench, [["status", status]]);
        sum += page.total;
        const isRight = page.rows.every((one) => row.safeParse(one).data?.status === status);
        bench.trial.expect(isRight, `status=${status} shows connections of another status`);
      }
      bench.trial.expect(sum === total, `the statuses add up to ${sum}, the list has ${total}`);
    },
  },
  {
    title: "A status that Nectar does not have is refused with 400 and a detail",
    source: `${reference}, /cookbooks/getting-started`,
    async run({ ask, trial, subject }) {
      const path = listPath(subject.style, "connection", need(subject, "companyId"));
      trial.body(await ask(path, { query: [["status", "NO_SUCH_STATUS"]] }), errorShape, 400);
    },
  },
  {
    title: "The owner filter shows that owner's connections only",
    source: reference,
    async run(bench) {
      const { rows } = await connectionPage(bench);
      const owner = rows.map((one) => row.parse(one).workflowOwnerEmail).find((email) => email);
      if (!owner) throw new Skip("no listed connection has an owner's address");
      const found = await connectionPage(bench, [["connectionOwnerEmail", owner]]);
      const isRight = found.rows.every((one) => row.parse(one).workflowOwnerEmail === owner);
      bench.trial.expect(found.total > 0, "the filter does not find the connection that it was taken from");
      bench.trial.expect(isRight, "connections of another owner are shown");
    },
  },
  {
    title: "The sites filter can be repeated, and shows connections of those sites only",
    source: reference,
    async run(bench) {
      const { rows } = await connectionPage(bench);
      const sites = [...new Set(rows.flatMap((one) => row.parse(one).initialSites))].slice(0, 2);
      if (sites.length === 0) throw new Skip("no listed connection has a site");
      const query = sites.map((site): [string, string] => ["sites", site]);
      const found = await connectionPage(bench, query);
      const isRight = found.rows.every((one) => row.parse(one).initialSites.some((id) => sites.includes(id)));
      bench.trial.expect(found.total > 0, "the filter does not find the connections that it was taken from");
      bench.trial.expect(isRight, "connections of other sites are shown");
    },
  },
];
