import { withDatabase } from "./database";
import { mayHoldDemoData } from "./demo-data";

export type Environment = Partial<NodeJS.ProcessEnv>;

/** `smtp` is the mail server inside the sandbox. */
export type Ports = { portal: number; sandbox: number; smtp: number };

type Given = {
  /** What the user set: .env.local below the environment. It wins over everything derived here. */
  given: Environment;
  ports: Ports;
  /** A Postgres server with rights to make databases, when DATABASE_URL is not set. */
  serverUrl: string | undefined;
};

/** The name of the portal's database, when it is ours to choose. */
const portalDatabase = "portal";

/** The whole environment of portal and sandbox: addresses follow the ports of this run unless the user set them. */
export function environmentFor({ given, ports, serverUrl }: Given): Environment & { DATABASE_URL: string } {
  const portalUrl = `http://localhost:${ports.portal}`;
  const sandboxUrl = `http://localhost:${ports.sandbox}`;
  const databaseUrl = given.DATABASE_URL || (serverUrl && withDatabase(serverUrl, portalDatabase));
  if (!databaseUrl) throw new Error("Neither DATABASE_URL nor an embedded Postgres");
  return {
    NEXTAUTH_URL: portalUrl,
    NECTAR_API_URL: sandboxUrl,
    NECTAR_DASH_URL: sandboxUrl,
    SANDBOX_DATABASE_URL: besides(databaseUrl),
    SANDBOX_ORIGIN: sandboxUrl,
    // Mail of a local run goes to the sandbox's mail server; its control room is the outbox.
    EMAIL_SERVER: `smtp://127.0.0.1:${ports.smtp}`,
    EMAIL_FROM: "Utility connections <no-reply@portal.example>",
    // Whoever can reach a local run may begin with a company: there is nobody to be invited by.
    SIGN_UP: "open",
    SANDBOX_WEBHOOK_URL: `${portalUrl}/api/webhooks/nectar`,
    SANDBOX_WEBHOOK_SECRET: given.NECTAR_WEBHOOK_SECRET,
    NEXT_TELEMETRY_DISABLED: "1",
    // Everybody knows the demo logins: into a database on another machine only when the user says so.
    DEMO_DATA: String(given.NODE_ENV !== "production" && mayHoldDemoData({ DATABASE_URL: databaseUrl })),
    ...withoutEmpty(given),
    DATABASE_URL: databaseUrl,
    PORT: String(ports.portal),
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_SMTP_PORT: String(ports.smtp),
  };
}

/** The sandbox's database: on the same server, never the same one. */
function besides(databaseUrl: string): string {
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  return withDatabase(databaseUrl, `${name}_sandbox`);
}

function withoutEmpty(source: Environment): Environment {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
}
