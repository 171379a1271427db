import { Hono } from "hono";
import { invalidLink } from "../links/invalid-link";
import { type EditEnv, withEditLink } from "./context";
import { done, menu, open } from "./menu-handlers";
import { continueWithRejected, showSignIn, submitSignIn } from "./sign-in-handlers";
import { showSites, submitSites } from "./sites-handlers";
import { resendCode, showVerify, submitVerify } from "./verify-handlers";

/** The edit page, `/p/connect/{publicCompanyId}/workflow/{connectionMagicLinkSecret}`, one address a step. */
export const editRoutes = new Hono<EditEnv>()
  .use("*", withEditLink)
  .get("/", open)
  .get("/menu", menu)
  .get("/sign-in", showSignIn)
  .post("/sign-in", submitSignIn)
  .post("/continue", continueWithRejected)
  .get("/verify", showVerify)
  .post("/verify", submitVerify)
  .post("/new-code", resendCode)
  .get("/sites", showSites)
  .post("/sites", submitSites)
  .get("/done", done)
  .all("*", invalidLink);
