import { Hono } from "hono";
import { type ApiContext, type ApiEnv, authenticate } from "./auth";
import { ApiError, answerError } from "./errors";
import { withFaults } from "./faults/inject";
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

/** What every call meets: first the faults, then the key. What goes wrong is an answer as well, also a truncated one. */
async function answer(
  c: ApiContext,
  operation: Operation | undefined,
  run: (c: ApiContext) => Response | Promise<Response>,
): Promise<Response> {
  return withFaults(c, operation, async () => {
    try {
      await authenticate(c);
      return await run(c);
    } catch (error) {
      if (error instanceof Error) return answerError(error, c);
      throw error;
    }
  });
}

function methodNotAllowed(here: Operation[]) {
  const headers = { Allow: here.map(({ method }) => method).join(", ") };
  return (c: ApiContext): Response => {
    throw new ApiError(405, `Method "${c.req.method}" not allowed.`, headers);
  };
}

function notFound(): Response {
  throw new ApiError(404, "Not found.");
}

function versionRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.onError(answerError);
  for (const [path, here] of routesByPath()) {
    const route = path.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const operation of here) {
      routes.on(operation.method, route, (c) => answer(c, operation, operation.run));
    }
    routes.all(route, (c) => answer(c, undefined, methodNotAllowed(here)));
  }
  routes.all("*", (c) => answer(c, undefined, notFound));
  return routes;
}

/** Nectar's API under each version prefix. */
export const api = new Hono<ApiEnv>();
for (const version of versions) api.route(`/${version}`, versionRoutes());
