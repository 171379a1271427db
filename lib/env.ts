import { z } from "zod";

/** Values that documentation or examples show: fine on a laptop, an open door on a server. */
const PLACEHOLDERS =
  /(change|replace)[-_ ]?me|your[-_ ]|placeholder|default|example|^(secret|password|development).*$|^(.)\3*$/i;

const secret = (hint: string) =>
  z
    .string({ error: `is missing: ${hint}` })
    .refine((value) => !PLACEHOLDERS.test(value), `still has a default value: ${hint}`)
    .refine((value) => value.length >= 32, `is too short: ${hint}`);

const httpUrl = (hint: string) =>
  z.url({
    protocol: /^https?$/,
    // Nothing below looks into an address that is none.
    abort: true,
    error: (issue) =>
      issue.input === undefined ? `is missing: ${hint}` : `is not an http(s) address: ${hint}`,
  });

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: (issue) =>
    issue.input === undefined
      ? "is missing: postgresql://user:password@host:5432/database"
      : "is not a Postgres address: postgresql://user:password@host:5432/database",
});

/** One secret, or several parted by blanks or commas while they are being rotated; `none` turns webhooks off. */
const webhookSecret = z
  .string({
    error: "is missing: the whsec_ secret of the webhook endpoint, or 'none' to work without webhooks",
  })
  .regex(
    /^(none|whsec_[A-Za-z0-9+/]{16,}={0,2}([\s,]+whsec_[A-Za-z0-9+/]{16,}={0,2})*)$/,
    "is malformed: the whsec_ secret of the webhook endpoint, or 'none' to work without webhooks",
  );

/** What somebody on the way could read if it were not encrypted. */
const travelsOver = [
  ["NEXTAUTH_URL", "session cookies travel"],
  ["NECTAR_API_URL", "the API key travels"],
  ["NECTAR_DASH_URL", "links and utility passwords travel"],
  ["OIDC_ISSUER", "logins travel"],
] as const;

/** Sign-in by OpenID Connect: all of them, or none. */
const openId = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    DATABASE_URL: postgresUrl,
    NEXTAUTH_URL: httpUrl("the address that people use, such as https://portal.example.com"),
    NEXTAUTH_SECRET: secret("32 or more random characters, such as `openssl rand -base64 33` prints"),
    NECTAR_API_URL: httpUrl(
      "Nectar's API host, https://external.nectarclimate.com, or the sandbox's address",
    ),
    NECTAR_API_KEY: z
      .string({ error: "is missing: the API key of your Nectar organization" })
      .regex(/^[\x21-\x7e]{8,}$/, "is malformed: 8 or more characters, no blanks"),
    NECTAR_DASH_URL: httpUrl("the host of Nectar's pages, https://dash.nectarclimate.com, or the sandbox's"),
    NECTAR_WEBHOOK_SECRET: webhookSecret,
    NECTAR_LINK_KIND: z
      .enum(["magic-link", "invitation"], { error: "must be 'magic-link' or 'invitation'" })
      .default("magic-link"),
    NECTAR_PATH_STYLE: z
      .enum(["company-first", "resource-first"], { error: "must be 'company-first' or 'resource-first'" })
      .default("company-first"),
    EMAIL_SERVER: z
      .url({
        protocol: /^smtps?$/,
        error: "is not a mail server's address: smtps://user:password@mail.example.com",
      })
      .optional(),
    EMAIL_FROM: z
      .string()
      .regex(
        /^([^<>@\p{Cc}]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u,
        "is no sender: Portal <no-reply@example.com>",
      )
      .optional(),
    SIGN_UP: z.enum(["open", "closed"], { error: "must be 'open' or 'closed'" }).default("closed"),
    OIDC_ISSUER: httpUrl(
      "the issuer of an OpenID Connect provider, such as https://login.example.com",
    ).optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z
      .string()
      .max(60, "is too long: what people call the provider, at most 60 characters")
      .optional(),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    DEMO_DATA: z.enum(["true", "false"], { error: "must be 'true' or 'false'" }).default("false"),
  })
  .superRefine((value, context) => {
    const refuse = (variable: string, message: string) =>
      context.addIssue({ code: "custom", path: [variable], message });
    // Nectar's pages are framed with scripts and their own origin; on ours they could act as the portal.
    if (new URL(value.NECTAR_DASH_URL).origin === new URL(value.NEXTAUTH_URL).origin)
      refuse("NECTAR_DASH_URL", "must not be the portal's own address: it is the host of Nectar's pages");
    if (value.EMAIL_SERVER && !value.EMAIL_FROM)
      refuse("EMAIL_FROM", "is missing: who the mail is from, such as Portal <no-reply@example.com>");
    const unset = openId.filter((variable) => !value[variable]);
    const [missing] = unset;
    if (missing && unset.length < openId.length)
      refuse(missing, `is missing: sign-in by OpenID Connect needs ${openId.join(", ")}, or none of them`);
    if (value.NODE_ENV !== "production") return;
    if (value.DEMO_DATA === "true") refuse("DEMO_DATA", "must not be on in production: unset it");
    if (value.NECTAR_API_KEY.startsWith("nectar-sandbox-") && !isLoopback(value.NECTAR_API_URL))
      refuse("NECTAR_API_KEY", "is the sandbox's key, but NECTAR_API_URL is not a sandbox on this machine");
    for (const [variable, cargo] of travelsOver) {
      const address = value[variable];
      if (address && new URL(address).protocol !== "https:" && !isLoopback(address))
        refuse(variable, `must start with https:// in production: ${cargo} over it`);
    }
  });

export type Environment = z.infer<typeof schema>;

type Source = Record<string, string | undefined>;

/** What is wrong with an environment: one sentence a variable, beginning with its name. Empty when fine. */
export function environmentProblems(source: Source): string[] {
  const result = schema.safeParse(blankIsMissing(source));
  if (result.success) return [];
  const problems = new Map<string, string>();
  for (const issue of result.error.issues) {
    const variable = String(issue.path[0]);
    if (!problems.has(variable)) problems.set(variable, `${variable} ${issue.message}`);
  }
  return [...problems.values()];
}

let parsed: Environment | undefined;

/**
 * The environment, checked. Read at the first call and not at import, so that `next build` needs none of it.
 * @throws Error naming every missing or malformed variable.
 */
export function env(): Environment {
  if (!parsed) {
    const problems = environmentProblems(process.env);
    if (problems.length > 0) throw new Error(`The environment is not complete.\n${problems.join("\n")}`);
    parsed = schema.parse(blankIsMissing(process.env));
  }
  return parsed;
}

/** Takes another environment from now on. For tests. */
export function changeEnvironment(changes: Partial<Environment>): void {
  parsed = { ...env(), ...changes };
}

/** Ends the process with one line a variable when the environment is missing or malformed. */
export function refuseBadEnvironment(): void {
  const problems = environmentProblems(process.env);
  if (problems.length === 0) return;
  process.stderr.write(`The portal cannot start:\n${problems.map((line) => `  ${line}`).join("\n")}\n`);
  process.exit(1);
}

/** `VARIABLE=` in a file means "not set": an empty string is never a valid value here. */
function blankIsMissing(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
}

function isLoopback(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}
