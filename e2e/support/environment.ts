function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm run test:e2e\`.`);
  return value;
}

/** Where the servers under test are, as `npm run test:e2e` started them. */
export const environment = {
  portalUrl: required("PORTAL_URL"),
  sandboxUrl: required("SANDBOX_URL"),
  databaseUrl: required("DATABASE_URL"),
  webhookSecret: required("NECTAR_WEBHOOK_SECRET"),
  /** The sandbox's documented key: what a real Nectar key would be in a deployment. */
  apiKey: "nectar-sandbox-key",
};
