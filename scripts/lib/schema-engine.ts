import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { schemaEngineAdapter } from "./schema-engine-adapter";

const require = createRequire(import.meta.url);

// The package keeps one engine for the whole process. This module may be loaded more than once (each project of a
// vitest run has its own copy), and a second engine would pull the memory from under the first.
const holder: typeof globalThis & { schemaEngineLoading?: Promise<void> } = globalThis;

/** The package's own entry wants a bundler that imports .wasm files, so the module is put together here. */
async function loadEngine(): Promise<void> {
  const packageFolder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(join(packageFolder, "schema_engine_bg.wasm"));
  const imports: WebAssembly.ModuleImports = { ...engineBindings };
  for (const name of Object.keys(imports)) {
    // The engine gives its advisory lock ten seconds and never clears that timer: it must not keep us running.
    if (name.startsWith("__wbg_setTimeout")) {
      imports[name] = (callback: () => void, ms: number) => setTimeout(callback, ms).unref();
    }
  }
  // Where the engine leaves the text of a panic before it stops.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  engineBindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/**
 * Runs `work` with Prisma's own schema engine, compiled to WebAssembly, on a database.
 * The connections are closed before it returns, so that the database can be used as a template at once.
 */
export async function withSchemaEngine<T>(
  { connectionString, schemaFile }: { connectionString: string; schemaFile: string },
  work: (engine: engineBindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  holder.schemaEngineLoading ??= loadEngine();
  await holder.schemaEngineLoading;
  const pool = new pg.Pool({ connectionString });
  try {
    const engine = await engineBindings.SchemaEngine.new(
      { datamodels: [["schema.prisma", await readFile(schemaFile, "utf8")]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(schemaEngineAdapter(pool)),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** No table or enum is left to somebody else. */
export const everything: engineBindings.SchemaFilter = { externalTables: [], externalEnums: [] };
