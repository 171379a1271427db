import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { countingEdit } from "../../invitations/uses";
import { providerOfConnection } from "../../providers/custom";
import { invalidLink } from "../links/invalid-link";
import { type EditLink, findEditLink } from "../links/queries";
import type { LoginEnv, Visit } from "../login/visit";
import { editPaths, type LinkPaths } from "../paths";
import { startRun } from "../runs/commands";
import { type RunOwner, runOwner } from "../runs/queries";
import type { OpenRun } from "../runs/run";
import { type PublicEnv, presentationOf, wearWhiteLabel } from "../shell/presentation";
import { reasonToSignIn } from "./asked-step";
import { saveLogin } from "./save-login";

export type EditEnv = PublicEnv & LoginEnv & { Variables: { link: EditLink; paths: LinkPaths } };
export type EditContext = Context<EditEnv>;

/** Opens the link in the address, or answers that it is not valid. */
export const withEditLink = createMiddleware<EditEnv>(async (c, next) => {
  const publicId = c.req.param("publicId") ?? "";
  const secret = c.req.param("secret") ?? "";
  const link = await findEditLink(publicId, secret);
  if (link === null) return invalidLink(c);
  await wearWhiteLabel(c, link.company.organizationId);
  enterEdit(c, link, editPaths(publicId, secret), runOwner(secret));
  await next();
});

/** Puts an opened link where the steps of the edit page find it. */
export function enterEdit(c: Context, link: EditLink, paths: LinkPaths, owner: RunOwner): void {
  c.set("link", link);
  c.set("paths", paths);
  c.set("visit", visitOf(c, link, paths, owner));
}

/** A new way through the sign-in at the connection's provider. */
export async function newRun({ connection }: EditLink, owner: RunOwner): Promise<OpenRun> {
  const provider = providerOfConnection(connection);
  return { run: await startRun(owner, provider), provider, companyId: connection.companyId };
}

function visitOf(c: Context, link: EditLink, paths: LinkPaths, owner: RunOwner): Visit {
  const { company, connection } = link;
  const { t } = presentationOf(c);
  return {
    company,
    owner,
    paths,
    back: { href: paths.step("menu"), label: t("signIn.otherChanges") },
    username: connection.username,
    isRenewal: true,
    reason: (provider) => reasonToSignIn(connection.status, provider, t),
    // Who comes from the menu begins a run; one that is unknown, or of another link, leads to the beginning.
    restart: async () =>
      c.req.query("run") === undefined
        ? c.redirect(paths.step("sign-in", { run: (await newRun(link, owner)).run.id }), 303)
        : c.redirect(paths.start(), 303),
    finishedStep: "menu",
    complete: async ({ run }) => {
      await saveLogin(connection.id, run, countingEdit(link.guest));
      return c.redirect(paths.step("menu", { run: run.id }), 303);
    },
  };
}
