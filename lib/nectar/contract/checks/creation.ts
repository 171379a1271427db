import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Check } from "../check";
import { type Envelope, envelopeShape } from "../envelope";
import { connectionStatus, uuid } from "../formats";
import { companyShape, invitationShape, siteShape } from "../shapes";
import { need } from "../subject";
import { Stop } from "../trial";

/** Sample data "may take up to 30 seconds" (`/cookbooks/sandbox-testing`); some more for a slow line. */
const DATA_WITHIN_MS = 45_000;
const ASK_EVERY_MS = 500;

/** What the writing checks make is named so that nobody takes it for real. */
const testName = () => `Contract test ${new Date().toISOString()}`;

/** They make a company with a site and a connection to Nectar's own sandbox utility, which later checks look at. */
export const creationChecks: Check[] = [
  {
    title: "A company is created, with the documented defaults",
    source: "/api-reference/companies/create-company",
    async run({ ask, trial, subject }) {
      const body = { name: testName(), externalId: "contract-test" };
      const company = trial.body(await ask("/company", { method: "POST", body }), companyShape, 200, 201);
      subject.companyId = company.id;
      trial.expect(company.name === body.name, "the company has another name than it was given");
      trial.expect(Number(company.impliedMeteringFraction) === 1, "impliedMeteringFraction is not 1.0");
      const lastYear = `${new Date().getUTCFullYear() - 1}-01-01`;
      const start = company.dataCollectionStartDate;
      trial.expect(
        start === lastYear,
        `dataCollectionStartDate is ${start}, not 1 January of the previous year`,
      );
    },
  },
  {
    title: "A company is renamed by PATCH",
    source: "/api-reference/companies/update-company",
    async run({ ask, trial, subject }) {
      const body = { name: testName() };
      const path = `/company/${need(subject, "companyId")}`;
      const company = trial.body(await ask(path, { method: "PATCH", body }), companyShape);
      trial.expect(company.name === body.name, "the company kept its name");
    },
  },
  {
    title: "A site is created and changed",
    source: "/api-reference/sites/create-site, /api-reference/sites/update-site",
    async run({ ask, trial, subject }) {
      const path = `/company/${need(subject, "companyId")}/site`;
      const body = { name: "Contract test site", address: "1 Test Street, Oakland, CA" };
      const site = trial.body(await ask(path, { method: "POST", body }), siteShape, 200, 201);
      subject.siteId = site.id;
      const change = { method: "PATCH", body: { path: ["US", "CA"] } } as const;
      const changed = trial.body(await ask(`/site/${site.id}`, change), siteShape);
      trial.expect(changed.path.join() === "US,CA", "the site did not take its path");
    },
  },
  {
    title: "A connection to Nectar's sandbox utility is created, and answered with its validated status",
    source: "/cookbooks/sandbox-testing, /docs/sandboxed-utility-accounts",
    async run({ ask, trial, subject }) {
      const body = {
        url: "https://nectarclimate.com",
        username: "nectar-sandbox-username",
        password: "nectar-sandbox-password",
        country: "US",
        sites: [need(subject, "siteId")],
        // Of the connection object; whether this call takes it is on no page.
        workflowOwnerEmail: "contract-test@example.com",
      };
      const answer = await ask(`/company/${need(subject, "companyId")}/connection`, { method: "POST", body });
      const made = trial.body(answer, z.looseObject({ id: uuid, status: connectionStatus }), 200, 201);
      subject.connectionId = made.id;
      trial.expect(made.status === "CONNECTED", `the status is ${made.status}, not CONNECTED`);
    },
  },
  {
    title: "Its documents and usage are there within 30 seconds",
    source: "/cookbooks/sandbox-testing",
    async run({ ask, trial, subject }) {
      const path = `/document/connection/${need(subject, "connectionId")}`;
      const deadline = Date.now() + DATA_WITHIN_MS;
      const started = Date.now();
      let page: Envelope;
      do {
        page = trial.body(await ask(path), envelopeShape("documents"));
        if (page.total > 0) break;
        await delay(ASK_EVERY_MS);
      } while (Date.now() < deadline);
      trial.expect(page.total > 0, "no document came");
      const took = Math.round((Date.now() - started) / 1000);
      trial.expect(took <= 30, `the first document took ${took} s`);
    },
  },
  {
    title: "An invitation is created, and revoked",
    source: "/developer-guide/connection-invitations, /developer-guide/magic-link-integration",
    async run({ ask, trial, subject }) {
      const body = {
        allowedEmails: ["contract-test@example.com"],
        expiresInSeconds: 3600,
        maxUses: 1,
        sendEmail: false,
        prefill: { url: "https://nectarclimate.com", country: "US" },
      };
      const path = `/invitation/company/${need(subject, "companyId")}`;
      const made = trial.body(await ask(path, { method: "POST", body }), invitationShape, 200, 201);
      subject.invitationId = made.id;
      trial.expect(made.status === "ACTIVE", `a new invitation is ${made.status}`);
      trial.expect(made.useCount === 0, "a new invitation counts as used");
      const revoked = await ask(`/invitation/${made.id}/revoke`, { method: "POST" });
      if (revoked.status >= 300) {
        trial.expect(false, `${revoked.request} answered ${revoked.status}`);
        throw new Stop();
      }
      const after = trial.body(await ask(`/invitation/${made.id}`), invitationShape);
      trial.expect(after.status === "REVOKED", `a revoked invitation is ${after.status}`);
    },
  },
];

/** Takes away what the others made. */
export const removalChecks: Check[] = [
  {
    title: "The company of the checks is deleted, and answers 204",
    source: "/llms.txt (delete company)",
    async run({ ask, trial, subject }) {
      trial.answers(await ask(`/company/${need(subject, "companyId")}`, { method: "DELETE" }), 204);
    },
  },
];
