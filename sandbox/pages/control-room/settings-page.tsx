import { type Context, Hono } from "hono";
import { resetSandbox } from "../../control/reset";
import { readForm } from "../form";
import type { FieldErrors } from "../shell/fields";
import { donePath } from "./notices";
import { roomPages } from "./paths";
import { roomPage } from "./room-page";
import { WhiteLabelSection, type WhiteLabelValues } from "./white-label";
import { currentWhiteLabel } from "./white-label-values";

/** Answers with the settings, their form as somebody left it. */
export function showSettings(c: Context, values: WhiteLabelValues, errors: FieldErrors) {
  return roomPage(c, {
    current: "settings",
    heading: "Settings",
    intro: "How Nectar's pages look, and the way back to the first start.",
    hasErrors: Object.keys(errors).length > 0,
    children: (
      <>
        <WhiteLabelSection values={values} errors={errors} />
        <Reset />
      </>
    ),
  });
}

function Reset() {
  return (
    <section aria-labelledby="reset">
      <h2 id="reset">Reset</h2>
      <p class="about">
        Removes every company, connection, bill, message and setting, and puts back the demo companies and the
        clock.
      </p>
      <form method="post" action="/control-room/reset" class="reset">
        <p class="check">
          <input type="checkbox" id="sure" name="sure" value="yes" required />
          <label for="sure">Remove everything</label>
        </p>
        <button type="submit">Reset the sandbox</button>
      </form>
    </section>
  );
}

/** White label and reset. */
export const settingsPage = new Hono()
  .get("/settings", async (c) => showSettings(c, await currentWhiteLabel(), {}))
  .post("/reset", async (c) => {
    const isSure = (await readForm(c)).text("sure") === "yes";
    if (!isSure) return c.redirect(donePath(roomPages.settings.path, "invalid"), 303);
    await resetSandbox();
    return c.redirect(donePath(roomPages.start.path, "reset"), 303);
  });
