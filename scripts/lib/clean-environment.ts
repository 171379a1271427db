import type { Environment } from "./settings";

const ours =
  /^(DATABASE_|NEXTAUTH_|NECTAR_|SANDBOX_|POSTGRES_|AUTH_|DEMO_DATA$|PORT$|DB_PORT$|HOST$|HOSTNAME$|LOG_LEVEL$|NODE_ENV$)/;

/** The environment without anything that portal or sandbox would read. */
export function cleanEnvironment(): Environment {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
