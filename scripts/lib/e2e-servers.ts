import { randomBytes } from "node:crypto";
import { startOpenIdProvider } from "@/lib/testing/openid-provider";
import { cleanEnvironment } from "./clean-environment";
import { dataModels } from "./data-models";
import { dropDatabase, withDatabase } from "./database";
import { freshSecrets } from "./env-file";
import { migrate } from "./migrate";
import { freePort } from "./ports";
import { seedDemoData, startBuiltPortal, startSandbox } from "./programs";
import { waitUntilReady } from "./ready";
import { environmentFor } from "./settings";
import { onShutdown } from "./shutdown";

/** What end-to-end tests need to know. With the database they make the companies that they start from. */
export type E2eServers = {
  PORTAL_URL: string;
  SANDBOX_URL: string;
  DATABASE_URL: string;
  NECTAR_WEBHOOK_SECRET: string;
};

/**
 * Starts the sandbox and the production build on free ports, with fresh secrets and fresh databases that hold the
 * demo data. They end, and the databases go, when the command ends.
 */
export async function startE2eServers(serverUrl: string): Promise<E2eServers> {
  const ports = { portal: await freePort(), sandbox: await freePort(), smtp: await freePort() };
  const openId = await startOpenIdProvider({ portalUrl: `http://localhost:${ports.portal}` });
  onShutdown(openId.stop);
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  const env = environmentFor({
    given: {
      ...cleanEnvironment(),
      ...freshSecrets(),
      DATABASE_URL: withDatabase(serverUrl, name),
      OIDC_ISSUER: openId.issuer,
      OIDC_CLIENT_ID: openId.clientId,
      OIDC_CLIENT_SECRET: openId.clientSecret,
      OIDC_NAME: "Orchard Login",
      // The production server refuses it: the demo data is added from outside, below.
      DEMO_DATA: "false",
    },
    ports,
    serverUrl,
  });
  for (const database of [name, `${name}_sandbox`]) onShutdown(() => dropDatabase(serverUrl, database));

  await migrate({ ...dataModels.portal, connectionString: env.DATABASE_URL });
  const sandbox = startSandbox(env);
  onShutdown(sandbox.stop);
  const portal = startBuiltPortal(env);
  onShutdown(portal.stop);
  const servers = {
    PORTAL_URL: `http://localhost:${ports.portal}`,
    SANDBOX_URL: `http://localhost:${ports.sandbox}`,
    DATABASE_URL: env.DATABASE_URL,
    NECTAR_WEBHOOK_SECRET: env.NECTAR_WEBHOOK_SECRET ?? "",
  };
  await Promise.all([
    seedDemoData(env),
    waitUntilReady(`${servers.SANDBOX_URL}/`, sandbox),
    waitUntilReady(`${servers.PORTAL_URL}/api/health/ready`, portal),
  ]);
  return servers;
}
