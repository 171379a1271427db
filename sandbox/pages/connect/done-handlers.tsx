import { runAt } from "../login/visit";
import { connectionOfRun } from "../runs/queries";
import { outcomeOf } from "../runs/run";
import { page } from "../shell/document";
import type { ConnectContext } from "./context";
import { DoneStep } from "./done-step";

/** What became of the connection of a finished run. */
export async function done(c: ConnectContext) {
  const open = await runAt(c, "done");
  if (open instanceof Response) return open;
  const connection = await connectionOfRun(open.run);
  const { link, paths } = c.var;
  if (connection === null) return c.redirect(paths.start(), 303);
  return page(
    c,
    <DoneStep
      company={link.company}
      connection={connection}
      outcome={outcomeOf(open.run)}
      href={paths.step("done", { run: open.run.id })}
      startHref={link.isUsedUp ? undefined : paths.start()}
    />,
  );
}
