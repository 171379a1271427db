import { expect, test } from "vitest";
import { db } from "../../db";
import { revokeInvitation } from "../../invitations/commands";
import { findInvitation } from "../../invitations/queries";
import { statusOf } from "../../invitations/status";
import { demo } from "../../testing/demo";
import { newConnection } from "../../testing/new-connection";
import { runSandbox } from "../../testing/server";
import { invitationLink } from "../testing/invitations";
import { logins } from "../testing/logins";
import { headingOf, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);

async function reconnect(maxUses?: number) {
  const connection = await newConnection({ password: "old", checkOutcome: "PASSWORD_INCORRECT" });
  await db.connection.update({ where: { id: connection.id }, data: { status: "PASSWORD_INCORRECT" } });
  return { connection, ...(await invitationLink({ connectionId: connection.id, maxUses })) };
}

async function stateOf(id: string) {
  const invitation = await findInvitation(id);
  return invitation && { status: statusOf(invitation), useCount: invitation.useCount };
}

test("a reconnect invitation opens on the step that is needed, and the edit is one use however much is changed", async () => {
  const { connection, invitation, link } = await reconnect(1);
  const signIn = await visitor.open(link);
  expect(headingOf(signIn)).toBe("Sign in to Nectar Sandbox Utility");
  expect(await stateOf(invitation.id)).toEqual({ status: "ACTIVE", useCount: 0 });
  const menu = await visitor.press(signIn, "Sign in", logins.nectar);
  expect(headingOf(menu)).toBe("You're connected");
  expect(await stateOf(invitation.id)).toEqual({ status: "FULFILLED", useCount: 1 });

  const base = menu.url.pathname.replace("/menu", "");
  const saved = await visitor.press(await visitor.open(`${base}/sites`), "Save sites", {
    sites: demo.harbor.sites[2],
  });
  expect(headingOf(saved)).toBe("Your sites are saved");
  expect(headingOf(await visitor.open(`${base}/done`))).toBe("All done");
  expect(await stateOf(invitation.id)).toEqual({ status: "FULFILLED", useCount: 1 });
  expect(headingOf(await visitor.open(link))).toBe("This invitation has been used");
  expect(await db.connection.findUnique({ where: { id: connection.id } })).toMatchObject({
    status: "CONNECTED",
    initialSites: [demo.harbor.sites[2]],
  });
  const events = await db.invitationEvent.findMany({ where: { invitationId: invitation.id, type: "USED" } });
  expect(events).toMatchObject([{ connectionId: connection.id }]);
}, 15_000);

test("two guests with one use left: the second one's change is not made", async () => {
  const { connection, invitation, link } = await reconnect(1);
  const bases = [await visitor.open(link), await visitor.open(link)].map((page) =>
    page.url.pathname.replace("/sign-in", ""),
  );
  const ends = await Promise.all(
    bases.map((base, index) => visitor.post(`${base}/sites`, { sites: demo.harbor.sites[index] ?? "" })),
  );
  expect(ends.map(headingOf).sort()).toEqual(["This invitation has been used", "Your sites are saved"]);
  const winner = ends.findIndex((page) => headingOf(page) === "Your sites are saved");
  expect(await db.connection.findUnique({ where: { id: connection.id } })).toMatchObject({
    initialSites: [demo.harbor.sites[winner]],
  });
  expect(await stateOf(invitation.id)).toEqual({ status: "FULFILLED", useCount: 1 });
});

test("revoked half-way, the login that was typed is not saved", async () => {
  const { connection, invitation, link } = await reconnect();
  const signIn = await visitor.open(link);
  await revokeInvitation(invitation.id);
  const page = await visitor.press(signIn, "Sign in", logins.nectar);
  expect([page.status, headingOf(page)]).toEqual([410, "This invitation was withdrawn"]);
  expect(await db.connection.findUnique({ where: { id: connection.id } })).toMatchObject({
    status: "PASSWORD_INCORRECT",
  });
});

test("the pages of a reconnect invitation are no connect pages", async () => {
  const { link } = await reconnect();
  const signIn = await visitor.open(link);
  const asConnect = signIn.url.pathname.replace("/edit/", "/connect/").replace("/sign-in", "");
  expect(headingOf(await visitor.open(asConnect))).toBe("This link is not valid");
});
