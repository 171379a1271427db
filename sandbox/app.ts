import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { answerError } from "./api/errors";
import { openApiRoutes } from "./api/openapi/routes";
import { api } from "./api/routes";
import { fileRoutes } from "./bills/file-routes";
import { control } from "./control/routes";
import { log, loggablePath } from "./log";
import { pages } from "./pages/routes";

const logRequest = createMiddleware(async (c, next) => {
  const start = performance.now();
  await next();
  const ms = Math.round(performance.now() - start);
  // The control room's page asks again every two seconds: at "info" only what the portal asks is of interest.
  const level = c.req.path.startsWith("/v2") ? "info" : "debug";
  log[level]({ method: c.req.method, path: loggablePath(c.req.path), status: c.res.status, ms }, "request");
});

/** The whole sandbox: Nectar's API, the control room's JSON, and the public pages. */
export const app = new Hono();
app.onError(answerError);
app.notFound((c) => c.json({ detail: "Not found." }, 404));
app.use(logRequest);
app.route("/", api);
app.route("/", openApiRoutes);
app.route("/sandbox", control);
app.route("/", fileRoutes);
app.route("/", pages);
