import type { Check } from "../check";
import { connectLinkShape, editLinkShape } from "../shapes";
import { need } from "../subject";

/** Links change nothing at Nectar, but they are made by POST: they are asked for with the writing checks only. */
export const linkChecks: Check[] = [
  {
    title: "A connect link is made on the guide's path",
    source: "/cookbooks/magic-link-integration",
    async run({ ask, trial, subject }) {
      const path = `/company/${need(subject, "companyId")}/connection/link`;
      const body = { sites: subject.siteId ? [subject.siteId] : [] };
      const link = trial.body(await ask(path, { method: "POST", body }), connectLinkShape, 200, 201);
      trial.expect(link.publicId !== undefined, "the answer has no publicId, which the guide shows");
      const ids = new Set([link.publicId, link.publicCompanyId].filter((id) => id !== undefined));
      trial.expect(ids.size === 1, "publicId and publicCompanyId differ");
    },
  },
  {
    title: "A connect link is made on the newer page's path",
    source: "/developer-guide/magic-link-integration",
    async run({ ask, trial, subject }) {
      const path = `/connection/company/${need(subject, "companyId")}/link`;
      trial.body(await ask(path, { method: "POST", body: { sites: [] } }), connectLinkShape, 200, 201);
    },
  },
  {
    title: "A connect link takes the prefill of an invitation",
    source: "/cookbooks/magic-link-integration (in words only; the names are an invitation's)",
    async run({ ask, trial, subject }) {
      const body = {
        sites: subject.siteId ? [subject.siteId] : [],
        url: "https://nectarclimate.com",
        dataCollectionStartDate: "2025-01-01",
        utilityTypes: ["ELECTRICITY"],
        country: "US",
        connectionOwnerEmail: "contract-test@example.com",
      };
      const path = `/company/${need(subject, "companyId")}/connection/link`;
      trial.body(await ask(path, { method: "POST", body }), connectLinkShape, 200, 201);
    },
  },
  {
    title: "An edit link is made on the guide's path and on the newer page's",
    source: "/cookbooks/magic-link-integration, /developer-guide/magic-link-integration",
    async run({ ask, trial, subject }) {
      const id = need(subject, "connectionId");
      const paths = [`/company/${need(subject, "companyId")}/connection/${id}/link`, `/connection/${id}`];
      for (const path of paths) trial.body(await ask(path, { method: "POST" }), editLinkShape, 200, 201);
    },
  },
];
