import { Hono } from "hono";
import { env } from "../../env";
import { openApiDocument } from "./document";

/** `GET /openapi.json`. Any page may read it: tools that show such documents run on other origins. */
export const openApiRoutes = new Hono();

let document: ReturnType<typeof openApiDocument> | undefined;

openApiRoutes.get("/openapi.json", (c) => {
  document ??= openApiDocument(env().SANDBOX_ORIGIN);
  return c.json(document, 200, { "Access-Control-Allow-Origin": "*" });
});
