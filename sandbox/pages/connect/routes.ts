import { Hono } from "hono";
import { invalidLink } from "../links/invalid-link";
import { loginRoutes } from "../login/routes";
import { collect, finish } from "./collect-handlers";
import { type ConnectEnv, withConnectLink } from "./context";
import { nameProvider, showCustom } from "./custom-handlers";
import { done } from "./done-handlers";
import { chooseProvider, showProviders } from "./provider-handlers";

/** The steps of the connect page, one address a step. Whoever mounts them calls `enterConnect` before. */
export const connectSteps = new Hono<ConnectEnv>()
  .get("/", showProviders)
  .post("/", chooseProvider)
  .get("/custom", showCustom)
  .post("/custom", nameProvider)
  .route("/", loginRoutes)
  .get("/collect", collect)
  .post("/collect", finish)
  .get("/done", done)
  .all("*", invalidLink);

/** The connect page, `/p/connect/{publicId}/{companyMagicLinkSecret}`. */
export const connectRoutes = new Hono<ConnectEnv>().use("*", withConnectLink).route("/", connectSteps);
