import { updateCredentials } from "../../connections/commands";
import type { WizardRun } from "../../generated/client";
import type { Provider } from "../../providers/provider";
import { readForm } from "../form";
import { SignInPage, signInNotice } from "../login/login-step";
import { parseCredentials } from "../login/parse";
import { continueAnyway, finishRun, signIn, startRun } from "../runs/commands";
import { credentialsOf } from "../runs/queries";
import { outcomeOf, stageOf } from "../runs/run";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import { reasonToSignIn } from "./asked-step";
import { type EditContext, namedRun, ownerOf, providerOf, toStep } from "./context";

export async function showSignIn(c: EditContext) {
  const provider = providerOf(c);
  if (provider === undefined) return toStep(c, "menu");
  const run = await namedRun(c);
  if (run?.finishedAt) return toStep(c, "menu", run);
  const typed = run && (await credentialsOf(run));
  return page(c, signInPage(c, provider, run, typed?.username ?? c.var.link.connection.username, {}));
}

/**
 * Tries the login. A good one leads to the second factor or is saved; a rejected one is saved only when the person
 * asks for it: unlike on the connect page there is a login to lose.
 */
export async function submitSignIn(c: EditContext) {
  const provider = providerOf(c);
  if (provider === undefined) return toStep(c, "menu");
  const started = await namedRun(c);
  if (started?.finishedAt) return toStep(c, "menu", started);
  const parsed = parseCredentials(await readForm(c), c.var.t);
  if (!parsed.ok) return page(c, signInPage(c, provider, started, parsed.username, parsed.errors), 422);
  const run = await signIn(started ?? (await startRun(ownerOf(c), provider)), provider, parsed.typed);
  switch (stageOf(run)) {
    case "collect":
      return save(c, run);
    case "verify":
      return toStep(c, "verify", run);
    default:
      return toStep(c, "sign-in", run);
  }
}

/** "Continue anyway": saves a login that the provider has rejected. */
export async function continueWithRejected(c: EditContext) {
  const run = await namedRun(c);
  if (run === null) return toStep(c, "sign-in");
  if (run.signIn !== "rejected" || run.finishedAt !== null) return toStep(c, "sign-in", run);
  await continueAnyway(run);
  return save(c, { ...run, signIn: "continued" });
}

/** Stores the login of a run that needs nothing more, and tells so on the menu. */
export async function save(c: EditContext, run: WizardRun): Promise<Response> {
  const login = await credentialsOf(run);
  if (login === undefined) return toStep(c, "menu", run);
  await updateCredentials(c.var.link.connection.id, { ...login, outcome: outcomeOf(run) });
  await finishRun(run);
  return toStep(c, "menu", run);
}

function signInPage(
  c: EditContext,
  provider: Provider,
  run: WizardRun | null,
  username: string,
  errors: FieldErrors,
) {
  const { link, paths, t } = c.var;
  const at = run ? { run: run.id } : undefined;
  return (
    <SignInPage
      companyName={link.company.name}
      back={{ href: paths.step("menu"), label: t("signIn.otherChanges") }}
      provider={provider}
      action={paths.step("sign-in", at)}
      continueAction={paths.step("continue", at)}
      username={username}
      isRejected={run?.signIn === "rejected" && Object.keys(errors).length === 0}
      notice={(run && signInNotice(run, t)) ?? reasonToSignIn(link.connection.status, provider, t)}
      errors={errors}
    />
  );
}
