import { beforeEach, expect, test } from "vitest";
import { db } from "../../db";
import { resendInvitation, revokeInvitation } from "../../invitations/commands";
import { sendDueMail } from "../../mail/queue";
import { listMessages } from "../../messages/queries";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";
import { invitationLink } from "../testing/invitations";
import { logins } from "../testing/logins";
import { headingOf, type Page, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const invited = "owner@harbor-foods.example";

beforeEach(() => db.message.deleteMany());

const gated = () => invitationLink({ allowedEmails: [invited] });

async function typeEmail(link: string, email = invited): Promise<Page> {
  const gate = await visitor.open(link);
  expect(headingOf(gate)).toBe("Confirm your email address");
  return visitor.press(gate, "Send code", { email });
}

async function mailedCode(): Promise<string> {
  await sendDueMail();
  const [mail] = await listMessages(1);
  return mail?.code ?? "";
}

function errorIn(page: Page): string | undefined {
  return page.html.match(/<p class="field-error"[^>]*>([^<]*)</)?.[1];
}

/** The page without what differs between two addresses: the address itself, and ids. */
function alike({ status, html }: Page, email: string) {
  const text = html.replaceAll(email, "@").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "#");
  return { status, text: text.replace(/inv_[\w-]+/g, "inv") };
}

test("who is invited gets a code by mail, and then the wizard; the log says who it was", async () => {
  const { invitation, link } = await gated();
  const code = await typeEmail(link);
  expect(headingOf(code)).toBe("Enter the code from your email");
  const start = await visitor.press(code, "Verify", { code: await mailedCode() });
  expect(headingOf(start)).toBe("Choose your utility provider");
  const signIn = await visitor.post(start.url.pathname, { provider: "nectar-sandbox" });
  const collect = await visitor.press(signIn, "Sign in", logins.nectar);
  const done = await visitor.press(collect, "Finish", [
    ["sites", demo.harbor.sites[0]],
    ["utilityTypes", "GAS"],
    ["collectFrom", "2025-03-01"],
  ]);
  expect(headingOf(done)).toBe("You're connected");
  const events = await db.invitationEvent.findMany({
    where: { invitationId: invitation.id },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ type, email }) => [type, email])).toEqual([
    ["VIEWED", null],
    ["EMAIL_VERIFIED", invited],
    ["USED", invited],
  ]);
});

test("the pages say the same to somebody who is not invited, whatever they try", async () => {
  const other = "nobody@else.example";
  const pages = await Promise.all(
    [invited, other].map(async (email) => {
      const { link } = await gated();
      const code = await typeEmail(link, email);
      const wrong = await visitor.press(code, "Verify", { code: "000000" });
      const renewed = await visitor.press(wrong, "Send a new code");
      return [code, wrong, renewed].map((page) => alike(page, email));
    }),
  );
  expect(pages[1]).toEqual(pages[0]);
  await sendDueMail();
  expect((await listMessages()).map(({ recipient }) => recipient)).toEqual([invited, invited]);
}, 15_000);

test("a wrong code says how many tries are left, five of them end it, and a new code goes on", async () => {
  const { link } = await gated();
  let page = await typeEmail(link);
  const right = await mailedCode();
  const wrong = right === "111111" ? "222222" : "111111";
  for (const left of ["4 tries", "3 tries", "2 tries", "1 try"]) {
    page = await visitor.press(page, "Verify", { code: wrong });
    expect(errorIn(page)).toBe(`This code is wrong or no longer valid. ${left} left.`);
  }
  page = await visitor.press(page, "Verify", { code: wrong });
  expect(errorIn(page)).toBe("Too many wrong codes. Ask for a new one.");
  page = await visitor.press(page, "Verify", { code: right });
  expect(errorIn(page)).toBe("Too many wrong codes. Ask for a new one.");
  const renewed = await visitor.press(page, "Send a new code");
  expect(errorIn(renewed)).toBeUndefined();
  const start = await visitor.press(renewed, "Verify", { code: await mailedCode() });
  expect(headingOf(start)).toBe("Choose your utility provider");
});

test("what is no address, and no code, is told at the field", async () => {
  const { link } = await gated();
  const gate = await typeEmail(link, "<b>nobody</b>");
  expect([gate.status, errorIn(gate)]).toEqual([422, "Enter an email address like name@company.com."]);
  expect(gate.html).not.toContain("<b>nobody</b>");
  const code = await visitor.press(await typeEmail(link), "Verify", { code: " " });
  expect([code.status, errorIn(code)]).toEqual([422, "Enter the six-digit code."]);
});

test("too many codes for one address are refused", async () => {
  const { link } = await gated();
  let page = await typeEmail(link);
  for (let asked = 1; asked < 5; asked++) page = await visitor.press(page, "Send a new code");
  const refused = await visitor.press(page, "Send a new code");
  expect(refused.status).toBe(429);
  expect(refused.html).toContain("Too many codes were asked for with this address.");
  expect((await typeEmail(link)).status).toBe(429);
});

test("a code page that is over, or another invitation's, leads back to the address", async () => {
  const { link } = await gated();
  const other = await gated();
  const code = await typeEmail(link);
  await visitor.press(code, "Verify", { code: await mailedCode() });
  expect(headingOf(await visitor.open(code.url.href))).toBe("Confirm your email address");
  const fresh = await typeEmail(link);
  const elsewhere = await visitor.open(`${other.link}/code${fresh.url.search}`);
  expect(headingOf(elsewhere)).toBe("Confirm your email address");
});

test("the mailed link needs no code; anything changed in it does", async () => {
  const { invitation, link } = await gated();
  await resendInvitation(invitation.id);
  await sendDueMail();
  const [mail] = await listMessages(1);
  const mailed = new URL(mail?.text?.match(/http\S+/)?.[0] ?? "");
  expect(mailed.pathname).toBe(link);
  expect(headingOf(await visitor.open(mailed.pathname + mailed.search))).toBe("Choose your utility provider");
  const cut = mailed.search.slice(0, -1);
  expect(headingOf(await visitor.open(mailed.pathname + cut))).toBe("Confirm your email address");
  const other = await gated();
  expect(headingOf(await visitor.open(other.link + mailed.search))).toBe("Confirm your email address");
});

test("a revoked invitation takes neither addresses nor codes", async () => {
  const { invitation, link } = await gated();
  const code = await typeEmail(link);
  const right = await mailedCode();
  await revokeInvitation(invitation.id);
  const answered = await visitor.press(code, "Verify", { code: right });
  const asked = await visitor.post(`${link}/email`, { email: invited });
  for (const page of [answered, asked]) expect(headingOf(page)).toBe("This invitation was withdrawn");
  expect(await db.invitationEmailCheck.count({ where: { invitationId: invitation.id } })).toBe(1);
});

test("the gate and its mail speak the browser's language", async () => {
  const { link } = await gated();
  const headers = { "Accept-Language": "de-AT" };
  const gate = await fetch(sandbox.origin + link, { headers });
  expect(await gate.text()).toContain("Bestätigen Sie Ihre E-Mail-Adresse");
  const body = new URLSearchParams({ email: invited });
  await fetch(`${sandbox.origin}${link}/email`, { method: "POST", headers, body, redirect: "manual" });
  await sendDueMail();
  const [mail] = await listMessages(1);
  expect(mail).toMatchObject({ subject: "Ihr Bestätigungscode", code: expect.stringMatching(/^\d{6}$/) });
});
