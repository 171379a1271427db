import { dataModels } from "./lib/data-models";
import { generateClients } from "./lib/generate";
import { withLocalEnvironment } from "./lib/local-run";
import { migrate } from "./lib/migrate";
import { seedDemoData } from "./lib/programs";
import { CommandError, reportFailure, step } from "./lib/progress";

try {
  await withLocalEnvironment(async (environment) => {
    const { DATABASE_URL: connectionString } = environment;
    if (!connectionString) throw new CommandError("DATABASE_URL is not set.");
    await step("Generating the database clients", generateClients);
    await step("Migrating the database", () => migrate({ ...dataModels.portal, connectionString }));
    await step("Adding the demo data", () => seedDemoData(environment, ...process.argv.slice(2)));
  });
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
