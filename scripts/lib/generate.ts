import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type DataModel, dataModels, root } from "./data-models";

/** Generates the Prisma clients whose schema is newer than they are. @returns how many */
export async function generateClients(): Promise<number> {
  const stale = [];
  for (const model of Object.values(dataModels)) if (await isStale(model)) stale.push(model);
  await Promise.all(stale.map(generate));
  return stale.length;
}

async function isStale({ schemaFile, clientDir }: DataModel): Promise<boolean> {
  const generated = await stat(join(clientDir, "client.ts")).catch(() => undefined);
  return !generated || (await stat(schemaFile)).mtimeMs > generated.mtimeMs;
}

/** Prisma would download its native schema engine, which generating does not use: any executable in its place will do. */
async function generate({ schemaFile }: DataModel): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [resolve(root, "node_modules/prisma/build/index.js"), "generate", "--schema", schemaFile],
    {
      cwd: root,
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    },
  );
}
