import { Hono } from "hono";
import { invalidLink } from "../links/invalid-link";
import { loginRoutes } from "../login/routes";
import { showCollection, submitCollection } from "./collection-handlers";
import { type EditEnv, withEditLink } from "./context";
import { done, menu, open } from "./menu-handlers";
import { showSites, submitSites } from "./sites-handlers";

/** The steps of the edit page, one address a step. Whoever mounts them calls `enterEdit` before. */
export const editSteps = new Hono<EditEnv>()
  .get("/", open)
  .get("/menu", menu)
  .route("/", loginRoutes)
  .get("/sites", showSites)
  .post("/sites", submitSites)
  .get("/collection", showCollection)
  .post("/collection", submitCollection)
  .get("/done", done)
  .all("*", invalidLink);

/** The edit page, `/p/connect/{publicCompanyId}/workflow/{connectionMagicLinkSecret}`. */
export const editRoutes = new Hono<EditEnv>().use("*", withEditLink).route("/", editSteps);
