import { Hono } from "hono";
import { invalidLink } from "../links/invalid-link";
import { collect, finish } from "./collect-handlers";
import { type ConnectEnv, withConnectLink } from "./context";
import { done } from "./done-handlers";
import { chooseProvider, showProviders } from "./provider-handlers";
import { continueWithRejected, showSignIn, submitSignIn } from "./sign-in-handlers";
import { resendCode, showVerify, submitVerify } from "./verify-handlers";

/** The connect page, `/p/connect/{publicId}/{companyMagicLinkSecret}`, one address a step. */
export const connectRoutes = new Hono<ConnectEnv>()
  .use("*", withConnectLink)
  .get("/", showProviders)
  .post("/", chooseProvider)
  .get("/sign-in", showSignIn)
  .post("/sign-in", submitSignIn)
  .post("/continue", continueWithRejected)
  .get("/verify", showVerify)
  .post("/verify", submitVerify)
  .post("/new-code", resendCode)
  .get("/collect", collect)
  .post("/collect", finish)
  .get("/done", done)
  .all("*", invalidLink);
