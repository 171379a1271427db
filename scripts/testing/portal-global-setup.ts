import type { TestProject } from "vitest/node";
import { dataModels } from "../lib/data-models";
import { createTemplateDatabase, dropDatabase } from "../lib/test-database";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of vitest
  interface ProvidedContext {
    portalTemplateUrl: string;
  }
}

/** Once a run: the database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = await createTemplateDatabase(dataModels.portal, "portal");
  project.provide("portalTemplateUrl", url);
  return () => dropDatabase(url);
}
