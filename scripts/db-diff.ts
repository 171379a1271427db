import { parseArgs } from "node:util";
import { dataModels } from "./lib/data-models";
import { rewriteOnlyMigration, writeMigration } from "./lib/diff";
import { withServer } from "./lib/server-url";

const usage = `Usage: npm run db:diff -- <name> [--sandbox]
       npm run db:diff -- --rewrite [--sandbox]   replaces the only migration (before a first release)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sandbox: { type: "boolean" }, rewrite: { type: "boolean" } },
});
const model = values.sandbox ? dataModels.sandbox : dataModels.portal;
const [name] = positionals;

if (!values.rewrite && !/^[a-z][a-z0-9_]*$/.test(name ?? "")) {
  console.error(`${usage}\nA name is made of lower-case letters, digits and underscores.`);
  process.exit(2);
}

await withServer(async (serverUrl) => {
  const folder = values.rewrite
    ? await rewriteOnlyMigration(model, serverUrl)
    : await writeMigration(model, { serverUrl, name: name ?? "" });
  console.log(folder ? `Wrote ${folder}.` : "Schema and migrations say the same: nothing to write.");
});
