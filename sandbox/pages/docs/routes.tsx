import { Hono } from "hono";
import { openApiDocument } from "../../api/openapi/document";
import { operations } from "../../api/operations";
import { env } from "../../env";
import { controlRoomHeaders } from "../headers";
import { page } from "../shell/document";
import { DocsPage } from "./docs-page";

/** `GET /docs`: the API in words. */
export const docs = new Hono().get("/", controlRoomHeaders, (c) => {
  const origin = env().SANDBOX_ORIGIN;
  return page(c, <DocsPage operations={operations} document={openApiDocument(origin)} origin={origin} />);
});
