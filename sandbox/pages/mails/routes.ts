import { Hono } from "hono";
import { z } from "zod";
import { loopbackOnly } from "../../control/guard";
import { findMessage } from "../../messages/queries";

/**
 * A mail's HTML is anybody's: it gets an origin of its own ("sandbox"), runs nothing and loads nothing, not even a
 * picture that would tell its sender that it was read. Styles in place are what mails are made of.
 */
const policy = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** `/mails/{messageId}`: a mail as its reader would see it, for the control room. */
export const mailRoutes = new Hono().use("*", loopbackOnly).get("/:id", async (c) => {
  const id = z.guid().safeParse(c.req.param("id"));
  const message = id.success ? await findMessage(id.data) : null;
  c.header("Content-Security-Policy", policy);
  c.header("Referrer-Policy", "no-referrer");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Cache-Control", "no-store");
  return message?.html ? c.html(message.html) : c.text("There is no such mail.", 404);
});
