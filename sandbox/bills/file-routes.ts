import { Hono } from "hono";
import { db } from "../db";
import { documentIdOfToken } from "./file-token";
import { renderBill } from "./pdf/render";
import { statementOf } from "./pdf/statement";

/**
 * The files of documents, at addresses that nobody can guess: no key is asked for, as with a pre-signed link. An
 * uploaded bill is the file that was sent; every other is drawn when it is asked for.
 */
export const fileRoutes = new Hono().get("/files/:file{.+\\.pdf}", async (c) => {
  const id = documentIdOfToken(c.req.param("file").slice(0, -".pdf".length));
  const document = id && (await db.document.findUnique({ where: { id } }));
  if (!document) return c.json({ detail: "File not found." }, 404);
  const uploaded = await db.jobFile.findFirst({ where: { documentId: document.id, content: { not: null } } });
  const content = uploaded?.content ?? (await renderBill(await statementOf(document)));
  return c.body(new Uint8Array(content), 200, {
    "Content-Type": uploaded?.mediaType ?? "application/pdf",
    "Content-Disposition": `inline; filename="${document.fileName.replace(/[^\w.-]/g, "_")}"`,
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
  });
});
