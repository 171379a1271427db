import type { ApiContext } from "./auth";

/** Says that the key works, and which version answered. Nectar documents no body; the shape is ours. */
export function ping(c: ApiContext) {
  return c.json({ version: c.req.path.split("/")[1] });
}
