import { Hono } from "hono";
import { z } from "zod";
import { advanceClock } from "../../clock/advance";
import { readForm } from "../form";
import { donePath } from "./notices";
import { roomPathFrom } from "./paths";

const days = z.coerce.number().gt(0).max(366);

/** Moves the clock, from whichever page the form stands on. */
export const clockForms = new Hono().post("/clock", async (c) => {
  const form = await readForm(c);
  const path = roomPathFrom(form.text("from"));
  const wanted = days.safeParse(form.text("days"));
  if (!wanted.success) return c.redirect(donePath(path, "invalid"), 303);
  const { goal } = await advanceClock(wanted.data);
  return c.redirect(donePath(path, goal === null ? "clock-moved" : "clock-moving"), 303);
});
