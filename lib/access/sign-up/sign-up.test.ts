import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askToSignUp, forgetOldSignUps } from "@/lib/access/commands";
import { signUpForm } from "@/lib/access/input";
import { findSignUp } from "@/lib/access/queries";
import { completeSignUp } from "@/lib/access/sign-up/commands";
import { authenticate } from "@/lib/auth/authenticate";
import { findViewer } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { nectar } from "@/lib/nectar/instance";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { sendJson, startServer } from "@/lib/nectar/testing/server";
import { everyTable } from "@/lib/testing/dump";
import { linkIn, runMailbox } from "@/lib/testing/mailbox";
import { type SandboxProcess, startSandboxProcess } from "@/scripts/testing/sandbox-process";

const { mailsTo, nextMail } = runMailbox();
const password = "a password of my own";
let client = "192.0.2.1";
let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
});
afterAll(() => sandbox?.stop());
beforeEach(() => {
  changeEnvironment({ SIGN_UP: "open" });
  askNectarAt(sandbox.url);
  client = `192.0.2.${Math.floor(Math.random() * 250)}`;
});

const wanted = (more: object = {}) =>
  signUpForm.parse({
    name: "Ada Person",
    email: `${randomUUID()}@people.example`,
    companyName: `Ada's <b>Bakery</b> ${randomUUID().slice(0, 8)}`,
    password,
    ...more,
  });

/** Signs up and waits for the mail. @returns the token of its link */
async function signedUp(input = wanted()) {
  await askToSignUp(input, "en", client);
  const link = linkIn(await nextMail(input.email));
  expect(link.pathname).toMatch(/^\/sign-up\/[\w-]{43}$/);
  return { ...input, token: link.pathname.split("/").at(-1) ?? "" };
}

const companyOf = (email: string) =>
  db().membership.findFirst({
    where: { user: { email } },
    select: { role: true, companyId: true, company: { select: { name: true, nectarId: true } } },
  });
const companiesAtNectar = async (name: string) =>
  (await nectar().listCompanies()).filter((company) => company.name === name);

describe("a sign-up", () => {
  test("becomes a company at Nectar and here, with its owner, when the link of the mail is confirmed", async () => {
    const { email, companyName, token } = await signedUp();
    expect(await db().user.findUnique({ where: { email } })).toBeNull();

    const claims = await completeSignUp(token, password, client);
    expect(await findViewer(claims)).toMatchObject({ email, name: "Ada Person", companyName });
    const [atNectar, ...more] = await companiesAtNectar(companyName);
    expect(more).toEqual([]);
    expect(await companyOf(email)).toMatchObject({
      role: "OWNER",
      company: { name: companyName, nectarId: atNectar?.id },
    });
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({
      emailVerified: expect.any(Date),
    });
    expect(await db().auditEvent.findFirst({ where: { companyId: claims.companyId } })).toMatchObject({
      action: "company.created",
      userId: claims.userId,
    });
    expect(await authenticate({ email, password }, client)).toMatchObject({ companyId: claims.companyId });
  });

  test("is not used up by looking at it, and only once by confirming it", async () => {
    const { email, token } = await signedUp();
    expect(await findSignUp(token)).toMatchObject({ email });
    expect(await findSignUp(token)).toMatchObject({ email });
    await completeSignUp(token, password, client);
    expect(await findSignUp(token)).toBeNull();
    await expect(completeSignUp(token, password, client)).rejects.toMatchObject({
      said: { key: "mailedLinkOver" },
    });
  });

  test("needs the password that was chosen: who reads the mail need not be who signed up", async () => {
    const { email, token } = await signedUp();
    for (const wrong of ["", "not the password", "\0", "x".repeat(300)])
      await expect(completeSignUp(token, wrong, client)).rejects.toMatchObject({
        fields: { password: { key: "chosenPasswordWrong" } },
      });
    expect(await db().user.findUnique({ where: { email } })).toBeNull();
    await completeSignUp(token, password, client);
  });

  test("is not open to guessing", async () => {
    const { token } = await signedUp();
    for (let n = 0; n < 10; n += 1) await completeSignUp(token, `guess ${n}`, client).catch(() => undefined);
    await expect(completeSignUp(token, password, client)).rejects.toMatchObject({
      said: { key: "tooManyAttempts" },
    });
  });

  test("that is confirmed many times at once makes one company", async () => {
    const { email, companyName, token } = await signedUp();
    const ends = await Promise.allSettled(
      Array.from({ length: 8 }, () => completeSignUp(token, password, client)),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await companiesAtNectar(companyName)).toHaveLength(1);
    expect(await db().membership.count({ where: { user: { email } } })).toBe(1);
  });

  test.each(["", "x", "\0", "a".repeat(5_000)])("has no link that was made up: %j", async (token) => {
    expect(await findSignUp(token)).toBeNull();
    await expect(completeSignUp(token, password, client)).rejects.toMatchObject({
      said: { key: "mailedLinkOver" },
    });
  });

  test("is over after a day, and forgotten", async () => {
    const { email, token } = await signedUp();
    await db().signUp.updateMany({ where: { email }, data: { expiresAt: new Date() } });
    expect(await findSignUp(token)).toBeNull();
    await expect(completeSignUp(token, password, client)).rejects.toMatchObject({
      said: { key: "mailedLinkOver" },
    });
    await forgetOldSignUps();
    expect(await db().signUp.count({ where: { email } })).toBe(0);
  });

  test("carries no word of a stranger's but the address to it, and keeps no token", async () => {
    const { email, companyName, token } = await signedUp();
    const { html, text, subject } = mailsTo(email)[0] ?? {};
    for (const part of [html, text, subject]) expect(part).not.toMatch(/Ada|Bakery/);
    expect(text).toContain(email);
    expect(companyName).toContain("Bakery");
    expect(await everyTable()).not.toContain(token);
  });
});

describe("when something breaks off", () => {
  test("a company that was made, of which no answer came, is found again and not made twice", async () => {
    const { email, companyName, token } = await signedUp();
    const made: { name: string; externalId: string }[] = [];
    const server = await startServer((response, { method, body }) => {
      if (method === "GET") return sendJson(response, 200, made);
      made.push({ id: randomUUID(), ...JSON.parse(body) });
      response.destroy();
    });
    askNectarAt(server.url);
    await expect(completeSignUp(token, password, client)).rejects.toMatchObject({
      name: "NectarUnavailableError",
    });
    expect(await db().user.findUnique({ where: { email } })).toBeNull();
    expect(await db().company.count({ where: { name: companyName } })).toBe(0);

    await completeSignUp(token, password, client);
    expect(made).toHaveLength(1);
    expect(await companyOf(email)).toMatchObject({ company: { name: companyName } });
  });

  test("what was made at Nectar and not here, since the portal ended in between, is taken up", async () => {
    const { email, companyName, token } = await signedUp();
    const { id } = await db().signUp.findFirstOrThrow({ where: { email } });
    const left = await nectar().createCompany({ name: companyName, externalId: `portal-sign-up-${id}` });
    await completeSignUp(token, password, client);
    expect(await companyOf(email)).toMatchObject({ company: { nectarId: left.id } });
    expect(await companiesAtNectar(companyName)).toHaveLength(1);
  });

  test("while Nectar is away there is neither user nor company, and the link stays good", async () => {
    const { email, token } = await signedUp();
    const server = await startServer((response) => sendJson(response, 503, {}));
    askNectarAt(server.url);
    await expect(completeSignUp(token, password, client)).rejects.toMatchObject({
      name: "NectarUnavailableError",
    });
    expect(await companyOf(email)).toBeNull();
    askNectarAt(sandbox.url);
    await completeSignUp(token, password, client);
    expect(await companyOf(email)).not.toBeNull();
  });
});

describe("an address that has an account", () => {
  test("gets a mail that says so, and no sign-up: who asks cannot tell", async () => {
    const first = await signedUp();
    await completeSignUp(first.token, password, client);
    const again = { ...wanted({ email: first.email }), companyName: "Another" };
    expect(await askToSignUp(again, "de", client)).toBeUndefined();
    const mail = await nextMail(first.email, 2);
    expect(mail.subject).toBe("You have an account at Utility connections");
    expect(mail.text).toContain("http://localhost:3000/forgot-password");
    expect(linkIn(mail).href).toBe("http://localhost:3000/sign-in");
    expect(await db().signUp.count({ where: { companyName: "Another" } })).toBe(0);
  });

  test("by the time of the confirmation makes no company, and keeps its password", async () => {
    const older = await signedUp();
    const passwordHash = "theirs";
    await db().user.create({ data: { email: older.email, name: "Ada", passwordHash } });
    await expect(completeSignUp(older.token, password, client)).rejects.toMatchObject({
      said: { key: "addressKnown" },
    });
    expect(await companiesAtNectar(older.companyName)).toEqual([]);
    expect(await db().user.findUnique({ where: { email: older.email } })).toMatchObject({ passwordHash });
  });
});

test("closed, nobody signs up, and nobody finishes either", async () => {
  const { token } = await signedUp();
  changeEnvironment({ SIGN_UP: "closed" });
  const closed = { said: { key: "signUpClosed" } };
  await expect(askToSignUp(wanted(), "en", client)).rejects.toMatchObject(closed);
  await expect(completeSignUp(token, password, client)).rejects.toMatchObject(closed);
});

test("without a mail server nobody signs up: no address could be checked", async () => {
  changeEnvironment({ EMAIL_SERVER: undefined });
  await expect(askToSignUp(wanted(), "en", client)).rejects.toMatchObject({ said: { key: "mailNotSent" } });
});

describe("the form", () => {
  const fields = (more: object) =>
    signUpForm
      .safeParse({ name: "Ada", email: "ada@people.example", companyName: "Bakery", password, ...more })
      .error?.issues.map(({ path, message }) => `${path}: ${message}`);

  test.each([
    [{ name: " " }, "name: nameMissing"],
    [{ name: "x".repeat(201) }, "name: atMostCharacters"],
    [{ name: "a\nb" }, "name: unseenCharacters"],
    [{ companyName: "" }, "companyName: companyNameMissing"],
    [{ companyName: "x".repeat(201) }, "companyName: atMostCharacters"],
    [{ email: "" }, "email: email"],
    [{ email: "ada" }, "email: email"],
    [{ email: "a@b.example\r\nBcc: c@d.example" }, "email: email"],
    [{ email: `${"x".repeat(250)}@b.example` }, "email: addressTooLong"],
    [{ password: "too short" }, "password: atLeastCharacters"],
  ])("does not take %j", (more, problem) => expect(fields(more)).toContain(problem));

  test("takes names of any script, and addresses in any case", () => {
    expect(fields({ name: "عادل", companyName: "<script>" })).toBeUndefined();
    expect(wanted({ email: " Ada@People.Example " }).email).toBe("ada@people.example");
  });
});
