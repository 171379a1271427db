import { type Context, Hono } from "hono";
import { readBody } from "../api/body";
import { ApiError } from "../api/errors";
import { uuidOf } from "../api/ids";
import { demoOrganizationId, isOrganization } from "../organizations/queries";
import { clearWhiteLabel, setWhiteLabel } from "../white-label/commands";
import { findWhiteLabel } from "../white-label/queries";
import { whiteLabelSchema } from "../white-label/white-label";

/**
 * `/sandbox/white-label`: the settings page of Nectar's dashboard as JSON. Of the organization of `SANDBOX_API_KEY`,
 * or of `?organizationId=`.
 */
export const whiteLabelControl = new Hono()
  .get("/", async (c) => c.json(await findWhiteLabel(await organizationOf(c))))
  .put("/", async (c) => {
    const label = await readBody(c, whiteLabelSchema);
    return c.json(await setWhiteLabel(await organizationOf(c), label));
  })
  .delete("/", async (c) => {
    const organizationId = await organizationOf(c);
    await clearWhiteLabel(organizationId);
    return c.json(await findWhiteLabel(organizationId));
  });

async function organizationOf(c: Context): Promise<string> {
  const asked = c.req.query("organizationId");
  const id = asked === undefined ? await demoOrganizationId() : uuidOf(asked, "Organization");
  if (id === null || !(await isOrganization(id))) throw new ApiError(404, "Organization not found.");
  return id;
}
