import { z } from "zod";
import { meterShape, usageShape } from "../bill-shapes";
import type { Check } from "../check";
import { listPath, need } from "../subject";
import { Skip } from "../trial";
import { billPage } from "./bill-lists";

const identified = z.looseObject({ identifiers: z.array(z.looseObject({ value: z.string() })) });

/** The same identifier in another spelling: the filter drops separators and leading zeros, and ignores case. */
function respelled(value: string): string {
  return `00-${value.toLowerCase().split("").join(" ")}`;
}

export const usageChecks: Check[] = [
  {
    title: "A usage record is as documented",
    source: "/api-reference/v2-1/usage-data",
    async run({ ask, trial, subject }) {
      const usage = trial.body(await ask(`/usage/${need(subject, "usageId")}`), usageShape);
      trial.expect(usage.id === subject.usageId, "another usage record was answered");
    },
  },
  {
    title: "The usage of a document is the usage inside the document",
    source: "/reference/usage_document_retrieve, /api-reference/v2-1/documents",
    async run(bench) {
      const { ask, trial, subject } = bench;
      const id = need(subject, "documentId");
      const own = z.object({ usageData: z.array(z.looseObject({ id: z.string() })) });
      const document = trial.body(await ask(`/document/${id}`), own);
      const listed = await billPage(bench, "usage", `/usage/document/${id}`);
      const ids = z.array(z.looseObject({ id: z.string() })).parse(listed.rows);
      const inList = ids.map((row) => row.id).sort();
      const inDocument = document.usageData.map((row) => row.id).sort();
      trial.expect(inList.join() === inDocument.join(), "the two name different usage records");
    },
  },
  {
    title: "Usage is found by an identifier however it is spelled",
    source: "/developer-guide/filtering",
    async run(bench) {
      const path = listPath("resource-first", "usage", need(bench.subject, "companyId"));
      const { rows } = await billPage(bench, "usage", path);
      const value = rows.flatMap((row) => identified.parse(row).identifiers)[0]?.value;
      if (!value) throw new Skip("no usage record has an identifier");
      const exact = await billPage(bench, "usage", path, [["identifier", value]]);
      const spelled = await billPage(bench, "usage", path, [["identifier", respelled(value)]]);
      bench.trial.expect(exact.total > 0, "an identifier does not find the usage that it was taken from");
      bench.trial.expect(spelled.total === exact.total, "another spelling of it finds other usage");
    },
  },
  {
    title: "A meter is as documented",
    source: "/developer-guide/data-model/meter-organization",
    async run({ ask, trial, subject }) {
      const meter = trial.body(await ask(`/meter/${need(subject, "meterId")}`), meterShape);
      trial.expect(meter.id === subject.meterId, "another meter was answered");
    },
  },
];
