import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { WizardRun } from "../../generated/client";
import { findProviderByKey } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { invalidLink } from "../links/invalid-link";
import { type ConnectLink, findConnectLink } from "../links/queries";
import { connectPaths, type LinkPaths } from "../paths";
import { findRun, runOwner } from "../runs/queries";
import { type Stage, stageOf } from "../runs/run";
import type { PublicEnv } from "../shell/presentation";

export type ConnectEnv = PublicEnv & { Variables: { link: ConnectLink; paths: LinkPaths } };
export type ConnectContext = Context<ConnectEnv>;
export type OpenRun = { run: WizardRun; provider: Provider };

/** Opens the link in the address, or answers that it is not valid. */
export const withConnectLink = createMiddleware<ConnectEnv>(async (c, next) => {
  const publicId = c.req.param("publicId") ?? "";
  const secret = c.req.param("secret") ?? "";
  const link = await findConnectLink(publicId, secret);
  if (link === null) return invalidLink(c);
  c.set("link", link);
  c.set("paths", connectPaths(publicId, secret));
  await next();
});

/** Whose runs this link may touch. */
export function ownerOf(c: ConnectContext) {
  return runOwner(c.req.param("secret") ?? "");
}

/**
 * The run named in the address if it may be at this step, otherwise the answer that leads to the step which it
 * is at. Going back to the sign-in is always possible until the run is finished.
 */
export async function runAt(c: ConnectContext, stage: Stage): Promise<OpenRun | Response> {
  const { paths } = c.var;
  const run = await findRun(ownerOf(c), c.req.query("run") ?? "");
  const provider = run?.providerKey ? findProviderByKey(run.providerKey) : undefined;
  if (run === null || provider === undefined) return c.redirect(paths.start(), 303);
  const reached = stageOf(run);
  const mayGoBack = stage === "sign-in" && reached !== "done";
  return reached === stage || mayGoBack ? { run, provider } : toStage(c, run);
}

/** Leads to the step that a run is at. */
export function toStage(c: ConnectContext, run: WizardRun): Response {
  return c.redirect(c.var.paths.step(stageOf(run), { run: run.id }), 303);
}
