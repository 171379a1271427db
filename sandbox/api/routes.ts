import { Hono } from "hono";
import { type ApiEnv, authenticate } from "./auth";
import { ApiError, answerError } from "./errors";
import { injectFaults } from "./faults";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { versions } from "./versions";

/** Sorts literal segments before parameters, so that `/connection/company/{id}` is no connection named "company". */
function bySpecificity(a: string, b: string): number {
  const order = (path: string) => path.replaceAll(/\{\w+\}/g, "~");
  return order(a) < order(b) ? -1 : 1;
}

function routesByPath(): [path: string, operations: Operation[]][] {
  const byPath = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const path of operation.paths) byPath.set(path, [...(byPath.get(path) ?? []), operation]);
  }
  return [...byPath].sort(([a], [b]) => bySpecificity(a, b));
}

function versionRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.onError(answerError);
  routes.use("*", injectFaults, authenticate);
  for (const [path, here] of routesByPath()) {
    const route = path.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const { method, run } of here) routes.on(method, route, run);
    routes.all(route, (c) => {
      const allow = here.map(({ method }) => method).join(", ");
      throw new ApiError(405, `Method "${c.req.method}" not allowed.`, { Allow: allow });
    });
  }
  routes.all("*", () => {
    throw new ApiError(404, "Not found.");
  });
  return routes;
}

/** Nectar's API under each version prefix. */
export const api = new Hono();
for (const version of versions) api.route(`/${version}`, versionRoutes());
