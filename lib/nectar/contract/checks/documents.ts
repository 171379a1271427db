import { z } from "zod";
import { documentShape, olderDocumentShape } from "../bill-shapes";
import type { Bench, Check } from "../check";
import { envelopeShape } from "../envelope";
import { listPath, need } from "../subject";
import { Skip } from "../trial";
import { billPage } from "./bill-lists";

const filtering = "/developer-guide/filtering";

/** The documented values; the first is the default. */
const dateTypes = ["BILL_DATE", "USAGE_PERIOD", "CREATED_DATE", "UPDATED_DATE"];

const dated = z.looseObject({ id: z.string(), billDate: z.iso.date().nullable() });

function companyDocuments({ subject }: Bench): string {
  return listPath("resource-first", "document", need(subject, "companyId"));
}

async function listed(bench: Bench, query: [string, string][] = []) {
  const page = await billPage(bench, "documents", companyDocuments(bench), query);
  return { total: page.total, rows: page.rows.map((row) => dated.parse(row)) };
}

export const documentChecks: Check[] = [
  {
    title: "A document is as documented, and its link opens",
    source: "/api-reference/v2-1/documents",
    async run({ ask, trial, subject }) {
      const document = trial.body(await ask(`/document/${need(subject, "documentId")}`), documentShape);
      trial.expect(document.id === subject.documentId, "another document was answered");
      if (!document.url) throw new Skip("the document has no link");
      // Without the key: whatever host it is on must not get to see it.
      const file = await fetch(document.url, { signal: AbortSignal.timeout(30_000) });
      await file.body?.cancel();
      trial.expect(file.status === 200, `the link of the document answered ${file.status}`);
    },
  },
  {
    title: "The older versions have the documents too; only v2.2 promises demand meters",
    source: "/cookbooks/api-versions, /changelog/releasing-nectar-v22",
    async run(bench) {
      const { ask, trial } = bench;
      for (const version of ["v2", "v2.1"] as const) {
        const answer = await ask(companyDocuments(bench), { version });
        const { rows } = trial.body(answer, envelopeShape("documents"));
        trial.reads(z.array(olderDocumentShape), rows, answer.request);
      }
    },
  },
  {
    title: "Guide paths and reference paths list the same documents",
    source: "/developer-guide/sandbox-testing, /api-reference/v2-1/documents",
    async run(bench) {
      const { ask, trial, subject } = bench;
      const byReference = await listed(bench);
      const path = listPath("company-first", "document", need(subject, "companyId"));
      const byGuide = trial.body(await ask(path), envelopeShape("documents"));
      trial.expect(byGuide.total === byReference.total, "the two paths count different documents");
    },
  },
  {
    title: "startDate and endDate bound the bill date, each day inclusive",
    source: filtering,
    async run(bench) {
      const { rows } = await listed(bench);
      const day = rows.map(({ billDate }) => billDate).find((date) => date !== null);
      if (!day) throw new Skip("no document has a bill date");
      const sameDay = await listed(bench, [
        ["startDate", day],
        ["endDate", day],
      ]);
      bench.trial.expect(sameDay.rows.length > 0, `no document of ${day} is found by its own day`);
      bench.trial.expect(
        sameDay.rows.every(({ billDate }) => billDate === day),
        `documents of other days are shown for ${day}`,
      );
      const from = await listed(bench, [["startDate", day]]);
      const isFrom = from.rows.every(({ billDate }) => billDate !== null && billDate >= day);
      bench.trial.expect(isFrom, `startDate=${day} alone shows earlier documents`);
    },
  },
  {
    title: "All four dateType values are taken, and BILL_DATE is the default",
    source: filtering,
    async run(bench) {
      const range: [string, string][] = [
        ["startDate", "2000-01-01"],
        ["endDate", "2099-12-31"],
      ];
      const totals = new Map<string, number>();
      for (const type of dateTypes)
        totals.set(type, (await listed(bench, [...range, ["dateType", type]])).total);
      const byDefault = await listed(bench, range);
      bench.trial.expect(byDefault.total === totals.get("BILL_DATE"), "without dateType another one is used");
    },
  },
  {
    title: "Deleted documents are shown only when asked for",
    source: filtering,
    async run(bench) {
      const live = await listed(bench);
      const said = await listed(bench, [["isDeleted", "false"]]);
      bench.trial.expect(live.total === said.total, "isDeleted=false is not the default");
      const ids = new Set(live.rows.map(({ id }) => id));
      const deleted = await listed(bench, [["isDeleted", "true"]]);
      bench.trial.expect(
        deleted.rows.every(({ id }) => !ids.has(id)),
        "isDeleted=true shows documents that are not deleted",
      );
    },
  },
];
