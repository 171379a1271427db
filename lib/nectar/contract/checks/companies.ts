import { z } from "zod";
import { versions } from "../api";
import type { Check } from "../check";
import { uuid } from "../formats";
import { companyShape, siteShape } from "../shapes";
import { need } from "../subject";

const withId = z.looseObject({ id: uuid });

export const companyChecks: Check[] = [
  {
    title: "The companies are a bare array, each as documented, with its sites in it",
    source: "/cookbooks/getting-started, /api-reference/companies/get-company-details",
    async run({ ask, trial }) {
      const answer = await ask("/company");
      for (const company of trial.body(answer, z.array(z.unknown()))) {
        if (trial.reads(companyShape, company, `a company of ${answer.request}`) === undefined) return;
      }
    },
  },
  {
    title: "All three versions list the same companies",
    source: "/cookbooks/api-versions",
    async run({ ask, trial }) {
      const lists: string[] = [];
      for (const version of versions) {
        const companies = trial.body(await ask("/company", { version }), z.array(withId));
        lists.push(
          companies
            .map(({ id }) => id)
            .sort()
            .join(),
        );
      }
      trial.expect(new Set(lists).size === 1, "the versions list different companies");
    },
  },
  {
    title: "A company is as documented",
    source: "/api-reference/companies/get-company-details",
    async run({ ask, trial, subject }) {
      const id = need(subject, "companyId");
      const company = trial.body(await ask(`/company/${id}`), companyShape);
      trial.expect(company.id === id, "another company was answered");
    },
  },
  {
    title: "A site is as documented, and the same as inside its company",
    source: "/api-reference/sites/get-site-details",
    async run({ ask, trial, subject }) {
      const id = need(subject, "siteId");
      const site = trial.body(await ask(`/site/${id}`), siteShape);
      const company = trial.body(await ask(`/company/${need(subject, "companyId")}`), companyShape);
      const inCompany = company.sites.find((candidate) => candidate.id === id);
      trial.expect(
        JSON.stringify(inCompany) === JSON.stringify(site),
        "GET /site/{id} and the company disagree about the site",
      );
    },
  },
];
