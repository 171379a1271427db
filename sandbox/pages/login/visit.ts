import type { Context } from "hono";
import type { WizardRun } from "../../generated/client";
import type { Translator } from "../../i18n/translator";
import type { Provider } from "../../providers/provider";
import type { LinkedCompany } from "../links/queries";
import type { LinkPaths } from "../paths";
import { findRun, type RunOwner } from "../runs/queries";
import { type OpenRun, providerOfRun, type Stage, stageOf } from "../runs/run";
import type { PublicEnv } from "../shell/presentation";
import type { Step } from "../shell/wizard";

/**
 * What the steps at a utility (sign-in, code, accounts ...) need to know of the page that they are part of: the connect
 * page or the edit page, by a magic link or by an invitation.
 */
export type Visit = {
  company: LinkedCompany;
  /** Whose runs may be taken up. */
  owner: RunOwner;
  paths: LinkPaths;
  /** The progress bar's place, on the connect page. */
  step?: Step;
  /** The way out, above the utility's window. */
  back: { href: string; label: string };
  /** What to put into the username field before anything was typed. */
  username: string;
  /** Wrong passwords after which it goes on by itself; none where there is a login to lose. */
  maxSignIns?: number;
  /** The login of a connection is renewed: its accounts are chosen already. */
  isRenewal?: true;
  /** Why one has to sign in, where it is not obvious. */
  reason?: (provider: Provider) => string | undefined;
  /** What to answer where the address names no run of this link. */
  restart: () => Promise<Response>;
  /** Where a finished run leads. */
  finishedStep: "done" | "menu";
  /** Called when the utility wants nothing more: what follows. */
  complete: (open: OpenRun) => Promise<Response>;
};

export type LoginEnv = PublicEnv & { Variables: { visit: Visit; t: Translator } };
export type LoginContext = Context<LoginEnv>;

/** Any page that the steps are part of. */
type Visited = Pick<Context, "req" | "redirect"> & { var: { visit: Visit } };

/**
 * The run named in the address if it may be at this step, otherwise the answer that leads to the step which it
 * is at. Going back to the sign-in is always possible until the run is finished.
 */
export async function runAt(c: Visited, stage: Stage): Promise<OpenRun | Response> {
  const { visit } = c.var;
  const run = await findRun(visit.owner, c.req.query("run") ?? "");
  const provider = run && providerOfRun(run);
  if (!run || !provider) return visit.restart();
  const open = { run, provider, companyId: visit.company.id };
  const reached = stageOf(run);
  const mayGoBack = stage === "sign-in" && reached !== "done" && reached !== "checking";
  return reached === stage || mayGoBack ? open : toStage(c, open);
}

/** Leads to the step that a run is at, as the database has it. */
export async function toStage(c: Visited, { run: { id }, ...rest }: OpenRun): Promise<Response> {
  const { visit } = c.var;
  const run = await findRun(visit.owner, id);
  if (run === null) return visit.restart();
  const stage = stageOf(run);
  if (stage === "collect") return visit.complete({ ...rest, run });
  return c.redirect(visit.paths.step(stage === "done" ? visit.finishedStep : stage, { run: id }), 303);
}

/** The way back to the sign-in, from a step behind it. */
export function backToSignIn(
  { visit, t }: { visit: Visit; t: Translator },
  { id }: WizardRun,
): Visit["back"] {
  return { href: visit.paths.step("sign-in", { run: id }), label: t("signIn.back") };
}
