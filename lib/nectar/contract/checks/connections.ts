import { z } from "zod";
import { versions } from "../api";
import type { Bench, Check } from "../check";
import { type Envelope, envelopeShape, inconsistencies } from "../envelope";
import { connectionShape, olderConnectionShape } from "../shapes";
import { listPath, need } from "../subject";

const reference = "/api-reference/v2-2/connections/get-company-utility-account-connections";

/** A page of the company's connections. */
export async function connectionPage(
  { ask, trial, subject }: Bench,
  query: [string, string][] = [],
): Promise<Envelope> {
  const path = listPath(subject.style, "connection", need(subject, "companyId"));
  return trial.body(await ask(path, { query }), envelopeShape("connections"));
}

export const connectionChecks: Check[] = [
  {
    title: "The connections come in the documented envelope, 100 a page, each as documented",
    source: `${reference}, /developer-guide/pagination`,
    async run(bench) {
      const { trial } = bench;
      const page = await connectionPage(bench);
      trial.expect(page.perPage === 100, `perPage is ${page.perPage} without a limit, not 100`);
      for (const sentence of inconsistencies(page)) trial.expect(false, sentence);
      for (const row of page.rows) {
        if (trial.reads(connectionShape, row, "a listed connection") === undefined) return;
      }
    },
  },
  {
    title: "Guide paths and reference paths list the same connections",
    source: `/developer-guide/sandbox-testing, ${reference}`,
    async run({ ask, trial, subject }) {
      const companyId = need(subject, "companyId");
      const totals: number[] = [];
      for (const style of ["company-first", "resource-first"] as const) {
        const answer = await ask(listPath(style, "connection", companyId));
        trial.expect(
          answer.status === 200,
          `the ${style} path answered ${answer.status}: set NECTAR_PATH_STYLE to the other style`,
        );
        const page = envelopeShape("connections").safeParse(answer.json);
        if (page.success) totals.push(page.data.total);
      }
      trial.expect(new Set(totals).size <= 1, `the styles count ${totals.join(" and ")} connections`);
    },
  },
  {
    title: "All three versions list connections as documented",
    source: "/cookbooks/api-versions",
    async run({ ask, trial, subject }) {
      const path = listPath(subject.style, "connection", need(subject, "companyId"));
      for (const version of versions) {
        const answer = await ask(path, { version });
        const { rows } = trial.body(answer, envelopeShape("connections"));
        trial.reads(z.array(olderConnectionShape), rows, answer.request);
      }
    },
  },
  {
    title: "A connection is as documented, by both of its addresses",
    source:
      "/api-reference/connections/get-an-utility-account-connection, /api-reference/v2-2/connections/create-magic-link-for-updating-a-utility-account-connection",
    async run({ ask, trial, subject }) {
      const id = need(subject, "connectionId");
      for (const path of [`/connection/${id}/details`, `/connection/${id}`]) {
        const connection = trial.body(await ask(path), connectionShape);
        trial.expect(connection.id === id, `${path} answered another connection`);
        trial.expect(connection.company.id === subject.companyId, `${path} names another company`);
      }
    },
  },
];
