import { dataModels } from "./lib/data-models";
import { withLocalEnvironment } from "./lib/local-run";
import { migrate } from "./lib/migrate";
import { reportFailure, step } from "./lib/progress";

/** A deployment names its database and needs nothing else; at home the embedded one is meant. */
async function migratePortal(connectionString: string | undefined): Promise<void> {
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const applied = await step("Migrating the database", () =>
    migrate({ ...dataModels.portal, connectionString }),
  );
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
}

try {
  if (process.env.DATABASE_URL) await migratePortal(process.env.DATABASE_URL);
  else await withLocalEnvironment((environment) => migratePortal(environment.DATABASE_URL));
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
