import { createMiddleware } from "hono/factory";
import { env } from "../../env";
import { findPortal } from "../../webhooks/portal-links";
import { type PortalPaths, portalPaths } from "./paths";
import { portalPage } from "./portal-page";

export type PortalEnv = { Variables: { organizationId: string; expiresAt: Date; paths: PortalPaths } };

/** A browser says where a form stands: one of another site is refused, even with the right token in its address. */
const isForeign = (origin: string | undefined, site: string | undefined, ownOrigin: string) =>
  (origin !== undefined && origin !== ownOrigin && origin !== env().SANDBOX_ORIGIN) ||
  (site !== undefined && site !== "same-origin" && site !== "none");

/** Lets in whoever has a token that opens a portal, and answers everybody else with a page that says what to do. */
export const portalGate = createMiddleware<PortalEnv>(async (c, next) => {
  const token = c.req.param("token") ?? "";
  const portal = await findPortal(token);
  if (!portal) {
    return portalPage(c, {
      title: "This link no longer works",
      status: 404,
      children: (
        <section class="panel">
          <p>
            Links to the webhook settings work for seven days. Make a new one with{" "}
            <code>POST /v2.2/webhook/configure</code>, or in the control room. If the link is new, check that
            you have copied all of it.
          </p>
        </section>
      ),
    });
  }
  const ownOrigin = new URL(c.req.url).origin;
  if (
    c.req.method !== "GET" &&
    isForeign(c.req.header("Origin"), c.req.header("Sec-Fetch-Site"), ownOrigin)
  ) {
    return c.text("This form belongs to another site.", 403);
  }
  c.set("organizationId", portal.organizationId);
  c.set("expiresAt", portal.expiresAt);
  c.set("paths", portalPaths(token));
  return next();
});
