import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { WizardRun } from "../../generated/client";
import { findProviderByUrl } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { invalidLink } from "../links/invalid-link";
import { type EditLink, findEditLink } from "../links/queries";
import { editPaths, type LinkPaths } from "../paths";
import { findRun, runOwner } from "../runs/queries";
import { type PublicEnv, wearWhiteLabel } from "../shell/presentation";

export type EditEnv = PublicEnv & { Variables: { link: EditLink; paths: LinkPaths } };
export type EditContext = Context<EditEnv>;

/** Opens the link in the address, or answers that it is not valid. */
export const withEditLink = createMiddleware<EditEnv>(async (c, next) => {
  const publicId = c.req.param("publicId") ?? "";
  const secret = c.req.param("secret") ?? "";
  const link = await findEditLink(publicId, secret);
  if (link === null) return invalidLink(c);
  await wearWhiteLabel(c, link.company.organizationId);
  c.set("link", link);
  c.set("paths", editPaths(publicId, secret));
  await next();
});

/** Whose runs this link may touch. */
export function ownerOf(c: EditContext) {
  return runOwner(c.req.param("secret") ?? "");
}

/** The run named in the address, if it is one of this link's. */
export async function namedRun(c: EditContext): Promise<WizardRun | null> {
  return findRun(ownerOf(c), c.req.query("run") ?? "");
}

/** The connection's provider; undefined for one whose sign-in page this sandbox does not have. */
export function providerOf(c: EditContext): Provider | undefined {
  return findProviderByUrl(c.var.link.connection.providerUrl);
}

/** Leads to a page of this link, with the run that it continues. */
export function toStep(c: EditContext, step: "menu" | "sign-in" | "verify", run?: WizardRun): Response {
  return c.redirect(c.var.paths.step(step, run && { run: run.id }), 303);
}
