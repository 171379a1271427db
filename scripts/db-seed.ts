import { parseArgs } from "node:util";
import { dataModels } from "./lib/data-models";
import { mayHoldDemoData } from "./lib/demo-data";
import { generateClients } from "./lib/generate";
import { withLocalEnvironment } from "./lib/local-run";
import { migrate } from "./lib/migrate";
import { seedDemoData } from "./lib/programs";
import { CommandError, reportFailure, step } from "./lib/progress";

try {
  const { values } = parseArgs({ options: { "into-production": { type: "boolean" } } });
  const isForced = values["into-production"] === true;
  await withLocalEnvironment(async (environment) => {
    const { DATABASE_URL: connectionString } = environment;
    if (!connectionString) throw new CommandError("DATABASE_URL is not set.");
    if (!isForced && !mayHoldDemoData(environment)) {
      throw new CommandError(
        "DATABASE_URL names another machine, and everybody knows the demo passwords: nothing was added. If you mean it, set DEMO_DATA=true or say --into-production.",
      );
    }
    await step("Generating the database clients", generateClients);
    await step("Migrating the database", () => migrate({ ...dataModels.portal, connectionString }));
    await step("Adding the demo data", () =>
      seedDemoData(environment, ...(isForced ? ["--into-production"] : [])),
    );
  });
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
