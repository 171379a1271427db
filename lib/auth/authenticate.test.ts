import { beforeAll, describe, expect, test } from "vitest";
import { authenticate } from "@/lib/auth/authenticate";
import { hashPassword } from "@/lib/auth/passwords";
import { db } from "@/lib/db";
import { UserError } from "@/lib/errors";
import { newTenant, newUser, type Tenant } from "@/lib/testing/tenant";

const password = "correct horse battery";
let passwordHash: string;
let tenant: Tenant;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
  tenant = await newTenant();
});

/** Somebody of the tenant who can sign in. */
async function newPerson() {
  const user = await newUser({ passwordHash });
  await db().membership.create({ data: { companyId: tenant.id, userId: user.id, role: "MEMBER" } });
  return user;
}

/** What a refused sign-in says. */
async function refusal(email: string, tried: string, client = "192.0.2.1"): Promise<string> {
  const error: unknown = await authenticate({ email, password: tried }, client).catch((thrown) => thrown);
  if (!(error instanceof UserError)) throw new Error("expected a refusal");
  return error.message;
}

const fail = async (times: number, email: string, client?: string) => {
  for (let n = 0; n < times; n++) await refusal(email, "wrong", client);
};

describe("signing in", () => {
  test("with the right password gives claims without anything secret", async () => {
    const { id, email } = await newPerson();
    const sessionId = expect.any(String);
    const claims = { sessionId, userId: id, companyId: tenant.id, sessionVersion: 0 };
    expect(await authenticate({ email, password }, "192.0.2.1")).toEqual(claims);
    expect(await authenticate({ email: ` ${email.toUpperCase()} `, password }, "192.0.2.1")).toEqual(claims);
  });

  test("is refused in the same words whatever is wrong", async () => {
    const { email } = await newPerson();
    const homeless = await newUser({ passwordHash });
    const passwordless = await newUser({});
    const sentences = await Promise.all([
      refusal(email, "wrong password"),
      refusal("nobody@people.example", password),
      refusal(homeless.email, password),
      refusal(passwordless.email, "no user has this password"),
    ]);
    expect(new Set(sentences)).toEqual(new Set(["That email address and password do not belong together."]));
  });

  test.each(["a\0b@people.example", "a\u001bb", "a\nb", "\ud800"])(
    "is refused in those words for the email %j, which no row can hold",
    async (email) => {
      expect(await refusal(email, password)).toBe("That email address and password do not belong together.");
    },
  );

  test("is refused in those words for a password with a NUL", async () => {
    const { email } = await newPerson();
    expect(await refusal(email, `${password}\0`)).toMatch(/do not belong together/);
  });

  test.each([
    undefined,
    {},
    { email: "a@b.example" },
    { email: "", password },
    { email: "a@b.example", password: "x".repeat(201) },
    { email: { contains: "" }, password },
  ])("needs both fields as text (%#)", async (input) => {
    await expect(authenticate(input, "192.0.2.1")).rejects.toThrow("Enter your email address");
  });
});

describe("after ten failures", () => {
  test("even the right password has to wait, for this client only", async () => {
    const { email } = await newPerson();
    await fail(10, email);
    expect(await refusal(email, password)).toMatch(/^Too many attempts. Please try again in 15 minutes.$/);
    await expect(authenticate({ email, password }, "192.0.2.2")).resolves.toBeDefined();
  });

  test("other people are not kept waiting", async () => {
    const [{ email: attacked }, { email }] = [await newPerson(), await newPerson()];
    await fail(10, attacked);
    await expect(authenticate({ email, password }, "192.0.2.1")).resolves.toBeDefined();
  });

  test("it works again when the window is over", async () => {
    const { email } = await newPerson();
    await fail(10, email);
    await db().rateLimit.updateMany({
      where: { key: { contains: email } },
      data: { expire: new Date(Date.now() - 1) },
    });
    await expect(authenticate({ email, password }, "192.0.2.1")).resolves.toBeDefined();
  });

  test("the last minute is one minute", async () => {
    const { email } = await newPerson();
    await fail(10, email);
    await db().rateLimit.updateMany({
      where: { key: { contains: email } },
      data: { expire: new Date(Date.now() + 30_000) },
    });
    expect(await refusal(email, password)).toBe("Too many attempts. Please try again in 1 minute.");
  });
});

test("a sign-in that works forgets the failures before it", async () => {
  const { email } = await newPerson();
  await fail(9, email);
  await authenticate({ email, password }, "192.0.2.1");
  await fail(9, email);
  await expect(authenticate({ email, password }, "192.0.2.1")).resolves.toBeDefined();
});

test("an unknown address is counted like a known one", async () => {
  await fail(10, "stranger@people.example");
  expect(await refusal("stranger@people.example", password)).toMatch(/^Too many attempts/);
});
