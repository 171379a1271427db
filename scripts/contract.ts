import { runContract } from "./lib/contract";
import { CommandError } from "./lib/progress";
import { runCommand } from "./lib/shutdown";

const usage = `Usage: NECTAR_API_URL=https://external.nectarclimate.com NECTAR_API_KEY=... npm run test:contract
       with NECTAR_CONTRACT_WRITE=yes also what creates things: a company named "Contract test ..." with a site,
       a connection to Nectar's own sandbox utility and an invitation, deleted at the end, and magic links`;

/** Whether an API does what Nectar documents: for the sandbox, and for the real one with a key of your own. */
await runCommand(async () => {
  const { NECTAR_API_URL: apiUrl, NECTAR_API_KEY: apiKey, NECTAR_CONTRACT_WRITE: write } = process.env;
  if (!apiUrl || !apiKey || !URL.canParse(apiUrl)) throw new CommandError(usage);
  const mayWrite = write === "yes";
  console.log(`Nectar's API at ${apiUrl}${mayWrite ? "" : ", without changing anything"}`);
  const { documented, differs, skipped } = await runContract({ apiUrl, apiKey }, mayWrite);
  console.log(`\n${documented} as documented, ${differs} different, ${skipped} not checked`);
  process.exitCode = differs > 0 ? 1 : 0;
});
