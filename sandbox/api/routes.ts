import { Hono } from "hono";
import { type ApiEnv, authenticate } from "./auth";
import { limitBody } from "./body";
import { endpoints, versions } from "./endpoints";
import { ApiError, answerError } from "./errors";
import { injectFaults } from "./faults";

function versionRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.onError(answerError);
  routes.use("*", injectFaults, authenticate, limitBody);
  for (const { paths, methods } of endpoints) {
    for (const path of paths) {
      if (methods.GET) routes.get(path, methods.GET);
      if (methods.POST) routes.post(path, methods.POST);
      routes.all(path, (c) => {
        c.header("Allow", Object.keys(methods).join(", "));
        return c.json({ detail: `Method "${c.req.method}" not allowed.` }, 405);
      });
    }
  }
  routes.all("*", () => {
    throw new ApiError(404, "Not found.");
  });
  return routes;
}

/** Nectar's API under each version prefix. */
export const api = new Hono();
for (const version of versions) api.route(`/${version}`, versionRoutes());
