import { type Account, askWith } from "@/lib/nectar/contract/api";
import { linesOf, withoutKey } from "@/lib/nectar/contract/report";
import { checkContract } from "@/lib/nectar/contract/run";
import { CommandError } from "./progress";

export type Tally = { documented: number; differs: number; skipped: number };

/**
 * Runs the contract checks with their outcome on the screen, the key never in it.
 *
 * @throws CommandError when nothing answers at the address
 */
export async function runContract(account: Account, mayWrite: boolean): Promise<Tally> {
  await askWith(account)("/ping").catch(() => {
    throw new CommandError(`Nothing answers at ${account.apiUrl}.`);
  });
  const tally: Tally = { documented: 0, differs: 0, skipped: 0 };
  const say = (line: string) => console.log(withoutKey(line, account.apiKey));
  await checkContract(account, {
    mayWrite,
    onGroup: (title) => say(`\n${title}`),
    onOutcome: (check, outcome) => {
      tally[outcome.kind] += 1;
      for (const line of linesOf(check, outcome)) say(line);
    },
  });
  return tally;
}
