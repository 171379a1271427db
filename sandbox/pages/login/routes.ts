import { Hono } from "hono";
import { showAccounts, submitAccounts } from "./accounts-handlers";
import { showChecking } from "./checking-handlers";
import { showNewPassword, submitNewPassword } from "./new-password-handlers";
import { showPerson, submitPerson } from "./person-handlers";
import { continueWithUnaccepted, retrySignIn, showSignIn, submitSignIn } from "./sign-in-handlers";
import { resendCode, showVerify, submitVerify } from "./verify-handlers";
import type { LoginEnv } from "./visit";

/** The steps at a utility, one address a step. Whoever mounts them sets `visit` before. */
export const loginRoutes = new Hono<LoginEnv>()
  .get("/sign-in", showSignIn)
  .post("/sign-in", submitSignIn)
  .post("/retry", retrySignIn)
  .post("/continue", continueWithUnaccepted)
  .get("/checking", showChecking)
  .get("/person", showPerson)
  .post("/person", submitPerson)
  .get("/new-password", showNewPassword)
  .post("/new-password", submitNewPassword)
  .get("/verify", showVerify)
  .post("/verify", submitVerify)
  .post("/new-code", resendCode)
  .get("/accounts", showAccounts)
  .post("/accounts", submitAccounts);
