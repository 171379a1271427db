import { z } from "zod";
import type { Check } from "../check";
import { uuid } from "../formats";
import { invitationShape } from "../shapes";
import { need } from "../subject";
import { Skip } from "../trial";

const withId = z.looseObject({ id: uuid });

/** No page shows the envelope of this list: an array, or an object with one array in it, will do. */
const invitationList = z.union([
  z.array(withId),
  z.record(z.string(), z.json()).transform((page, context) => {
    const rows = z.array(withId).safeParse(Object.values(page).find(Array.isArray));
    if (rows.success) return rows.data;
    context.addIssue("has no array of invitations");
    return z.NEVER;
  }),
]);

/** The rows of the invitation list in whichever envelope they come. */
export const invitationChecks: Check[] = [
  {
    title: "The invitations of a company are listed, each as documented",
    source: "/developer-guide/magic-link-integration, /api-reference/v2-2/invitations/get-invitation-detail",
    async run({ ask, trial, subject }) {
      const answer = await ask(`/invitation/company/${need(subject, "companyId")}`);
      const rows = trial.body(answer, invitationList);
      for (const row of rows) trial.reads(invitationShape, row, "a listed invitation");
      subject.invitationId ??= rows[0]?.id;
    },
  },
  {
    title: "An invitation is as documented, with a log of what happened to it",
    source: "/api-reference/v2-2/invitations/get-invitation-detail",
    async run({ ask, trial, subject }) {
      const id = need(subject, "invitationId");
      const answer = await ask(`/invitation/${id}`);
      const invitation = trial.body(answer, invitationShape);
      trial.expect(invitation.id === id, "another invitation was answered");
      const documented = new Set(Object.keys(invitationShape.shape));
      const others = Object.entries(z.record(z.string(), z.json()).parse(answer.json));
      // The log's name is on no page: any further list will do.
      const hasLog = others.some(([name, value]) => !documented.has(name) && Array.isArray(value));
      trial.expect(hasLog, "the detail has no list of events beside the documented fields");
      if (invitation.invitationType === "EDIT_CONNECTION") {
        trial.expect(Object.keys(invitation.prefill).length === 0, "a reconnect invitation has a prefill");
      }
    },
  },
  {
    title: "An invitation is found under v2 as well",
    source: "/api-reference/v2-0/invitations/create-connection-invitation",
    async run({ ask, trial, subject }) {
      const id = subject.invitationId;
      if (!id) throw new Skip("the account has no invitation to check it on");
      trial.body(await ask(`/invitation/${id}`, { version: "v2" }), invitationShape);
    },
  },
];
