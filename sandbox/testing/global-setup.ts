import type { TestProject } from "vitest/node";
import { dataModels } from "../../scripts/lib/data-models";
import { createTemplateDatabase, dropDatabase } from "../../scripts/lib/test-database";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: vitest's own type is extended, which only an interface can do
  interface ProvidedContext {
    sandboxTemplateUrl: string;
  }
}

/** Once a run: the migrated, empty database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = await createTemplateDatabase(dataModels.sandbox, "sandbox");
  project.provide("sandboxTemplateUrl", url);
  return () => dropDatabase(url);
}
