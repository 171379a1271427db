import { Hono } from "hono";
import { z } from "zod";
import { readBody } from "../api/body";
import { documentJson } from "../api/document-json";
import { ApiError } from "../api/errors";
import { uuidOf } from "../api/ids";
import { deleteDocument, reviseDocument } from "../bills/commands";
import { documentDetails } from "../bills/queries";
import { readUsageShape, setUsageShape, usageShapeSchema } from "../bills/usage-shape";
import { setCompanyActive } from "../connections/company-activity";
import { db } from "../db";
import type { Document } from "../generated/client";

const activity = z.object({ isActive: z.boolean() });

async function shown(document: Document | null) {
  if (!document) throw new ApiError(404, "Document not found.");
  return documentJson(await documentDetails(document), "v2.2", await readUsageShape());
}

/** What happens to bills and companies at Nectar, by hand; and how usage is written. Of the control room's JSON. */
export const billControl = new Hono();

billControl.post("/documents/:id/delete", async (c) =>
  c.json(await shown(await deleteDocument(uuidOf(c.req.param("id"), "Document")))),
);

billControl.post("/documents/:id/revise", async (c) =>
  c.json(await shown(await reviseDocument(uuidOf(c.req.param("id"), "Document")))),
);

billControl.post("/companies/:id/active", async (c) => {
  const id = uuidOf(c.req.param("id"), "Company");
  const { isActive } = await readBody(c, activity);
  if (!(await db.company.findUnique({ where: { id, deletedAt: null } })))
    throw new ApiError(404, "Company not found.");
  await setCompanyActive(id, isActive);
  return c.json({ id, isActive });
});

billControl.get("/usage-shape", async (c) => c.json(await readUsageShape()));

billControl.put("/usage-shape", async (c) =>
  c.json(await setUsageShape(await readBody(c, usageShapeSchema))),
);
