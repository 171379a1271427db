import { type Account, askWith } from "./api";
import { type Check, type Outcome, outcomeOf } from "./check";
import { accessChecks } from "./checks/access";
import { billListChecks } from "./checks/bill-lists";
import { companyChecks } from "./checks/companies";
import { connectionListChecks } from "./checks/connection-lists";
import { connectionChecks } from "./checks/connections";
import { creationChecks, removalChecks } from "./checks/creation";
import { documentChecks } from "./checks/documents";
import { invitationChecks } from "./checks/invitations";
import { linkChecks } from "./checks/links";
import { usageChecks } from "./checks/usage";
import { findSubject, type Subject } from "./subject";

export type Options = {
  /** Also the checks that create things: a company named as test data, deleted at the end, and links. */
  mayWrite: boolean;
  /** Called as each group begins and each check ends. */
  onGroup: (title: string) => void;
  onOutcome: (check: Check, outcome: Outcome) => void;
};

type Group = { title: string; checks: Check[]; writes?: boolean };

const firstGroup: Group = { title: "Access", checks: accessChecks };

const creationGroup: Group = { title: "Creating", checks: creationChecks, writes: true };

const groups: Group[] = [
  { title: "Companies and sites", checks: companyChecks },
  { title: "Connections", checks: [...connectionChecks, ...connectionListChecks] },
  { title: "Documents, usage and meters", checks: [...billListChecks, ...documentChecks, ...usageChecks] },
  { title: "Invitations", checks: invitationChecks },
  { title: "Magic links", checks: linkChecks, writes: true },
  { title: "Deleting", checks: removalChecks, writes: true },
];

/** Whether an API does what Nectar documents: every check in order, one request at a time. */
export async function checkContract(account: Account, options: Options): Promise<void> {
  const ask = askWith(account);
  const runGroup = async ({ title, checks, writes }: Group, subject: Subject) => {
    if (writes && !options.mayWrite) return;
    options.onGroup(title);
    for (const check of checks) options.onOutcome(check, await outcomeOf(check, ask, subject));
  };
  const made: Subject = { style: "company-first" };
  await runGroup(firstGroup, made);
  await runGroup(creationGroup, made);
  const { style: _, ...known } = made;
  const subject = await findSubject(ask, known);
  for (const group of groups) {
    // Never delete a company that the checks did not make.
    if (group.checks === removalChecks && !made.companyId) continue;
    await runGroup(group, subject);
  }
}
