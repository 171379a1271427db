import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { withLocalEnvironment } from "./lib/local-run";
import { CommandError, reportFailure } from "./lib/progress";

const usage =
  "npm run company:add -- --nectar-id <company id at Nectar> --email <owner's email> --name <owner's name>";

const options = z.object({
  "nectar-id": z.uuid("--nectar-id must be a company's id at Nectar, a UUID"),
  email: z.email("--email must be an email address").transform((email) => email.toLowerCase()),
  name: z.string({ error: "--name is missing" }).trim().min(1, "--name is missing").max(200),
});

/** Adds a company of your Nectar organization, with its sites and its first owner, and prints a first password. */
async function addCompany(): Promise<void> {
  const { values } = parseArgs({
    options: { "nectar-id": { type: "string" }, email: { type: "string" }, name: { type: "string" } },
  });
  const parsed = options.safeParse(values);
  if (!parsed.success) throw new CommandError(`${parsed.error.issues[0]?.message}\n${usage}`);
  const { "nectar-id": nectarId, ...owner } = parsed.data;

  // Loaded late: they read the environment, which is complete only now.
  const { registerCompany } = await import("@/lib/companies/commands");
  const { hashPassword } = await import("@/lib/auth/passwords");
  const { db } = await import("@/lib/db");
  const { UserError } = await import("@/lib/errors");
  const { NectarError } = await import("@/lib/nectar/errors");
  const password = randomBytes(15).toString("base64url");
  try {
    await registerCompany(nectarId, { ...owner, passwordHash: await hashPassword(password) });
  } catch (error) {
    if (error instanceof UserError) throw new CommandError(error.message);
    if (error instanceof NectarError) throw new CommandError(`Nectar answered ${error.detail}`);
    throw error;
  } finally {
    await db().$disconnect();
  }
  console.log(`Added. ${owner.email} can sign in; a new user's first password is ${password}`);
}

try {
  if (process.env.DATABASE_URL) await addCompany();
  else
    await withLocalEnvironment(async (environment) => {
      Object.assign(process.env, environment);
      await addCompany();
    });
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
