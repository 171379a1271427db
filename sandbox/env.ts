import { z } from "zod";
import { smtpPortBeside } from "../scripts/lib/smtp-port";
import type { KeyRing } from "./jwe";

const AES_KEY = "[A-Za-z0-9_-]{21}[AQgw]";

function decoded(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(key, "base64url"));
}

/** AES-128 keys: each 16 random bytes in base64url; several are parted by commas, the newest first. */
const aesKeys = z
  .string("is missing")
  .regex(new RegExp(`^${AES_KEY}(?:,${AES_KEY})*$`), "must be 16 bytes in base64url (22 characters)")
  .transform((text): KeyRing => {
    const [newest = "", ...older] = text.split(",");
    return { newest: decoded(newest), older: older.map(decoded) };
  });

const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });

const variables = z
  .object({
    SANDBOX_DATABASE_URL: z
      .string("is missing")
      .regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address"),
    SANDBOX_PORT: z.coerce.number("must be a port number").int().min(0).max(65_535).default(4010),
    SANDBOX_SMTP_PORT: z.coerce.number("must be a port number").int().min(0).max(65_535).optional(),
    SANDBOX_SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp(s) address" }).optional(),
    SANDBOX_HOST: z.string().default("127.0.0.1"),
    SANDBOX_ORIGIN: httpUrl.optional(),
    SANDBOX_LINK_KEY: aesKeys,
    SANDBOX_STORE_KEY: aesKeys,
    SANDBOX_API_KEY: z.string().default("nectar-sandbox-key"),
    SANDBOX_WEBHOOK_URL: httpUrl.optional(),
    SANDBOX_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be whsec_ and at least 24 bytes in base64")
      .optional(),
    SANDBOX_CHECK_DELAY_MS: z.coerce.number("must be milliseconds").int().min(0).default(1500),
    /** Lets bills be uploaded from addresses on this machine and its network, also without TLS: for tests. */
    SANDBOX_FETCH_PRIVATE: z.stringbool("must be true or false").default(false),
    SANDBOX_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .refine((values) => !values.SANDBOX_WEBHOOK_URL || values.SANDBOX_WEBHOOK_SECRET, {
    path: ["SANDBOX_WEBHOOK_SECRET"],
    message: "is needed to sign for SANDBOX_WEBHOOK_URL",
  })
  .transform((values) => ({
    ...values,
    SANDBOX_SMTP_PORT: values.SANDBOX_SMTP_PORT ?? smtpPortBeside(values.SANDBOX_PORT),
    SANDBOX_ORIGIN: new URL(values.SANDBOX_ORIGIN ?? `http://localhost:${values.SANDBOX_PORT}`).origin,
  }));

/** The sandbox's settings, checked; keys are decoded, `SANDBOX_ORIGIN` and `SANDBOX_SMTP_PORT` always there. */
export type Env = z.infer<typeof variables>;

/** An empty variable counts as one that is not set: shells and env files write both. */
function withoutEmpty(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
}

/** One sentence a missing or malformed variable, naming it and never quoting its value; empty when all is well. */
export function environmentProblems(source: NodeJS.ProcessEnv = process.env): string[] {
  const result = variables.safeParse(withoutEmpty(source));
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
}

let loaded: Env | undefined;

/** The settings of this process, read once at the first call. Throws when `environmentProblems` is not empty. */
export function env(): Env {
  if (loaded) return loaded;
  const problems = environmentProblems();
  if (problems.length > 0) throw new Error(`The environment is not complete: ${problems.join("; ")}`);
  loaded = variables.parse(withoutEmpty(process.env));
  return loaded;
}
