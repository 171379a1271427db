import { Hono } from "hono";
import { forgetUtilityLogins } from "../../providers/memory";
import { donePath } from "./notices";
import { roomPages } from "./paths";

/** "Unlock": what utilities remember of their logins is forgotten. */
export const loginForms = new Hono().post("/utility-logins/forget", async (c) => {
  await forgetUtilityLogins();
  return c.redirect(donePath(roomPages.start.path, "logins-forgotten"), 303);
});
