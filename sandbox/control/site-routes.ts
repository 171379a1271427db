import { Hono } from "hono";
import { z } from "zod";
import { readBody } from "../api/body";
import { ApiError } from "../api/errors";
import { uuidOf } from "../api/ids";
import { siteJson } from "../api/site-json";
import { archiveSite } from "../sites/commands";

/** The day from which nothing is collected any more; null for a site that is active again. */
const archival = z.object({ from: z.iso.date("must be a date, YYYY-MM-DD").nullable() });

/** What people at Nectar do to sites. Of the control room's JSON. */
export const siteControl = new Hono().post("/sites/:id/archive", async (c) => {
  const id = uuidOf(c.req.param("id"), "Site");
  const { from } = await readBody(c, archival);
  const site = await archiveSite(id, from);
  if (!site) throw new ApiError(404, "Site not found.");
  return c.json(siteJson(site));
});
