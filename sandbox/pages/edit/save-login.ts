import type { AlsoWrite } from "../../connections/change";
import { updateCredentials } from "../../connections/commands";
import type { WizardRun } from "../../generated/client";
import { finishRun } from "../runs/commands";
import { credentialsOf } from "../runs/queries";
import { outcomeOf } from "../runs/run";

/** Stores the login of a run that needs nothing more, with what the provider said to it. Done twice it changes nothing. */
export async function saveLogin(connectionId: string, run: WizardRun, also?: AlsoWrite): Promise<void> {
  const login = await credentialsOf(run);
  if (login === undefined) return;
  await updateCredentials(connectionId, { ...login, outcome: outcomeOf(run) }, also);
  await finishRun(run);
}
