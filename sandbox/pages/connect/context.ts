import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { invalidLink } from "../links/invalid-link";
import { type ConnectLink, findConnectLink } from "../links/queries";
import type { LoginEnv, Visit } from "../login/visit";
import { connectPaths, type LinkPaths } from "../paths";
import { type RunOwner, runOwner } from "../runs/queries";
import { maxSignIns } from "../runs/run";
import { type PublicEnv, presentationOf, wearWhiteLabel } from "../shell/presentation";

export type ConnectEnv = PublicEnv & LoginEnv & { Variables: { link: ConnectLink; paths: LinkPaths } };
export type ConnectContext = Context<ConnectEnv>;

/** Opens the link in the address, or answers that it is not valid. */
export const withConnectLink = createMiddleware<ConnectEnv>(async (c, next) => {
  const publicId = c.req.param("publicId") ?? "";
  const secret = c.req.param("secret") ?? "";
  const link = await findConnectLink(publicId, secret);
  if (link === null) return invalidLink(c);
  await wearWhiteLabel(c, link.company.organizationId);
  enterConnect(c, link, connectPaths(publicId, secret), runOwner(secret));
  await next();
});

/** Puts an opened link where the steps of the connect page find it. */
export function enterConnect(c: Context, link: ConnectLink, paths: LinkPaths, owner: RunOwner): void {
  c.set("link", link);
  c.set("paths", paths);
  c.set("visit", visitOf(c, link, paths, owner));
}

function visitOf(c: Context, { company }: ConnectLink, paths: LinkPaths, owner: RunOwner): Visit {
  return {
    company,
    owner,
    paths,
    step: "sign-in",
    back: { href: paths.start({ q: "" }), label: presentationOf(c).t("signIn.otherUtility") },
    username: "",
    maxSignIns,
    restart: async () => c.redirect(paths.start({ restarted: "1" }), 303),
    finishedStep: "done",
    complete: async ({ run }) => c.redirect(paths.step("collect", { run: run.id }), 303),
  };
}
