import { type Context, Hono } from "hono";
import { connectPaths, editPaths } from "../paths";
import { invalidLink } from "./invalid-link";

/**
 * Addresses from before `/p/`: Nectar's guide says that they "are automatically redirected". Of their shapes its
 * pages show the first part and, on the iframe page of v1, a trailing `/connect`; the rest and the status 308, which
 * keeps the method, are choices of this sandbox. The query is kept.
 */
export const oldLinks = new Hono()
  .all("/magic-link/:publicId/workflow/:secret", (c) =>
    redirect(c, editPaths(c.req.param("publicId"), c.req.param("secret")).start()),
  )
  .all("/magic-link/:publicId/:secret", toConnectPage)
  .all("/magic-link/:publicId/:secret/connect", toConnectPage)
  .all("*", invalidLink);

function toConnectPage(c: Context<object, "/magic-link/:publicId/:secret">) {
  return redirect(c, connectPaths(c.req.param("publicId"), c.req.param("secret")).start());
}

function redirect(c: Context, path: string) {
  return c.redirect(path + new URL(c.req.url).search, 308);
}
