import { describe, expect, test } from "vitest";
import { askForLink, mailResetLink, resetPassword, signInByLink } from "@/lib/access/commands";
import { authenticate } from "@/lib/auth/authenticate";
import { openSession } from "@/lib/auth/commands";
import { createMailedToken } from "@/lib/auth/mailed-tokens/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { findViewer } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { changeEnvironment, env } from "@/lib/env";
import { linkIn, runMailbox } from "@/lib/testing/mailbox";
import { newMember, newTenant, newUser } from "@/lib/testing/tenant";

const { mailsTo, nextMail } = runMailbox();
const client = "192.0.2.1";

/** Somebody of a company, by the address of whom a test asks. */
async function person() {
  const { id, owner } = await newTenant();
  const { id: userId, email } = await db().user.findUniqueOrThrow({ where: { id: owner.userId ?? "" } });
  return { userId, email, companyId: id };
}

const ask = (kind: "reset" | "signIn", email: string, from?: string) =>
  kind === "reset"
    ? askForLink({ kind, email, language: "en" }, client)
    : askForLink({ kind, email, language: "en", from }, client);

/** Waits until every request has been looked at: then nothing more is to come. */
async function allAnswered(): Promise<void> {
  const waiting = () => db().$queryRaw`select 1 from pgboss.job
    where name in ('access-request', 'send-mail') and state in ('created', 'retry', 'active')`;
  await expect.poll(waiting, { timeout: 10_000, interval: 20 }).toEqual([]);
}

const tokenIn = (link: URL) => link.pathname.split("/").at(-1) ?? "";

describe("a reset link", () => {
  test("sets another password once, and ends every session and every other link", async () => {
    const { userId, email, companyId } = await person();
    const session = await openSession({ userId, companyId, sessionVersion: 0 });
    const signInLink = await createMailedToken(db(), { userId, email, purpose: "SIGN_IN" });
    await ask("reset", email);
    const link = linkIn(await nextMail(email));
    expect(link.href).toMatch(/^http:\/\/localhost:3000\/reset-password\/[\w-]{43}$/);

    await resetPassword(tokenIn(link), "a password of my own");
    expect(await findViewer(session)).toBeNull();
    await expect(signInByLink(signInLink)).rejects.toMatchObject({ said: { key: "mailedLinkOver" } });
    await expect(resetPassword(tokenIn(link), "another password")).rejects.toMatchObject({
      said: { key: "mailedLinkOver" },
    });
    const claims = await authenticate({ email, password: "a password of my own" }, client);
    expect(await findViewer(claims)).toMatchObject({ email });
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({
      emailVerified: expect.any(Date),
    });
  });

  test("tells each company of the person, and the person", async () => {
    const { userId, email } = await person();
    const { id: second } = await newTenant();
    await db().membership.create({ data: { companyId: second, userId, role: "VIEWER" } });
    await resetPassword(
      await createMailedToken(db(), { userId, email, purpose: "RESET_PASSWORD" }),
      "a password of my own",
    );
    const events = await db().auditEvent.findMany({ where: { userId }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["password.reset", "password.reset"]);
    expect(new Set(events.map(({ companyId }) => companyId)).size).toBe(2);
    expect((await nextMail(email)).subject).toBe("Your password was changed");
  });

  test("is of twenty uses at once good for one", async () => {
    const { userId, email } = await person();
    const token = await createMailedToken(db(), { userId, email, purpose: "RESET_PASSWORD" });
    const uses = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => resetPassword(token, `password number ${n}`)),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("changes nobody else's password", async () => {
    const [attacker, victim] = [await person(), await person()];
    await db().user.update({
      where: { id: victim.userId },
      data: { passwordHash: await hashPassword("the victim's own") },
    });
    const to = { userId: attacker.userId, email: attacker.email };
    const token = await createMailedToken(db(), { ...to, purpose: "RESET_PASSWORD" });
    // Another address of theirs, taken over by somebody else since.
    await db().user.update({ where: { id: attacker.userId }, data: { email: `new-${attacker.email}` } });
    await db().user.update({ where: { id: victim.userId }, data: { email: attacker.email } });
    await expect(resetPassword(token, "taken over by me")).rejects.toMatchObject({
      said: { key: "mailedLinkOver" },
    });
    const login = { email: attacker.email, password: "the victim's own" };
    expect(await authenticate(login, client)).toMatchObject({ userId: victim.userId });
  });

  test.each(["SIGN_IN", "VERIFY_EMAIL"] as const)("is no link for %s", async (purpose) => {
    const { userId, email } = await person();
    const token = await createMailedToken(db(), { userId, email, purpose });
    await expect(resetPassword(token, "a password of my own")).rejects.toMatchObject({
      said: { key: "mailedLinkOver" },
    });
  });

  test("is in the language that the person chose, or else in that of the browser", async () => {
    const { userId, email } = await person();
    await mailResetLink({ kind: "reset", email, language: "fr" });
    expect((await nextMail(email)).subject).toBe("Choisissez un nouveau mot de passe");
    await db().user.update({ where: { id: userId }, data: { language: "de" } });
    await mailResetLink({ kind: "reset", email, language: "fr" });
    expect((await nextMail(email, 2)).subject).toBe("Wählen Sie ein neues Passwort");
  });
});

describe("a sign-in link", () => {
  test("opens a session like any other, once, and leads on", async () => {
    const { userId, email, companyId } = await person();
    await ask("signIn", email, "/sites?page=2");
    const link = linkIn(await nextMail(email));
    expect(link.pathname).toMatch(/^\/sign-in\/link\/[\w-]{43}$/);
    expect(link.search).toBe("?from=%2Fsites%3Fpage%3D2");
    const claims = await signInByLink(tokenIn(link));
    expect(await findViewer(claims)).toMatchObject({ scope: { userId, companyId, role: "OWNER" } });
    await expect(signInByLink(tokenIn(link))).rejects.toMatchObject({ said: { key: "mailedLinkOver" } });
  });

  test("of twenty uses at once one opens a session", async () => {
    const { userId, email } = await person();
    const token = await createMailedToken(db(), { userId, email, purpose: "SIGN_IN" });
    const uses = await Promise.allSettled(Array.from({ length: 20 }, () => signInByLink(token)));
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().session.count({ where: { userId } })).toBe(1);
  });

  test("of somebody who has left every company opens nothing, and is not used up", async () => {
    const { id } = await newTenant();
    const { userId } = await newMember(id, "MEMBER");
    const { email } = await db().user.findUniqueOrThrow({ where: { id: userId ?? "" } });
    const token = await createMailedToken(db(), { userId: userId ?? "", email, purpose: "SIGN_IN" });
    await db().membership.deleteMany({ where: { userId: userId ?? "" } });
    await expect(signInByLink(token)).rejects.toMatchObject({ said: { key: "noCompany" } });
    await db().membership.create({ data: { companyId: id, userId: userId ?? "", role: "MEMBER" } });
    expect(await signInByLink(token)).toMatchObject({ userId });
  });
});

describe.each(["reset", "signIn"] as const)("who asks for a link (%s)", (kind) => {
  test("cannot tell whether an address is known: what is done until the answer is the same", async () => {
    const { email } = await person();
    await allAnswered();
    // Nothing but a sealed request comes of either; the looking up is the worker's.
    const before = await db().mailedToken.count();
    for (const address of [email, `nobody-${email}`]) expect(await ask(kind, address)).toBeUndefined();
    await allAnswered();
    expect(await db().mailedToken.count()).toBe(before + 1);
    expect(mailsTo(email)).toHaveLength(1);
    expect(mailsTo(`nobody-${email}`)).toEqual([]);
  });

  test("is told to wait after five to one address, known or not", async () => {
    const { email } = await person();
    for (const address of [email, `nobody-${email}`]) {
      for (let count = 0; count < 5; count += 1) await ask(kind, address);
      await expect(ask(kind, address)).rejects.toMatchObject({
        said: { key: "tooManyMails", values: { minutes: 60 } },
      });
    }
  });

  test("is told when there is no mail server", async () => {
    changeEnvironment({ EMAIL_SERVER: undefined });
    await expect(ask(kind, "a@people.example")).rejects.toMatchObject({ said: { key: "mailNotSent" } });
  });
});

test("many places together cannot fill a mailbox, nor one place the world's", async () => {
  const request = { kind: "reset", language: "en" } as const;
  const victim = { ...request, email: "victim@people.example" };
  for (let n = 0; n < 10; n += 1) await askForLink(victim, `198.51.100.${n}`);
  await expect(askForLink(victim, "198.51.100.99")).rejects.toMatchObject({ said: { key: "tooManyMails" } });
  for (let n = 0; n < 30; n += 1)
    await askForLink({ ...request, email: `${n}@people.example` }, "203.0.113.1");
  await expect(askForLink({ ...request, email: "x@people.example" }, "203.0.113.1")).rejects.toMatchObject({
    said: { key: "tooManyMails" },
  });
});

test("a request waits sealed: the queue tells nobody's address", async () => {
  const { email } = await newUser({});
  await ask("reset", email);
  const jobs = await db().$queryRaw<
    { data: unknown }[]
  >`select data from pgboss.job where name = 'access-request'`;
  expect(jobs.length).toBeGreaterThan(0);
  expect(JSON.stringify(jobs)).not.toContain("people.example");
});

test("links lead to the portal's own address, whatever it is", async () => {
  const { email } = await person();
  const { NEXTAUTH_URL } = env();
  changeEnvironment({ NEXTAUTH_URL: "https://portal.example.com" });
  await mailResetLink({ kind: "reset", email, language: "en" });
  changeEnvironment({ NEXTAUTH_URL });
  expect(linkIn(await nextMail(email)).origin).toBe("https://portal.example.com");
});
