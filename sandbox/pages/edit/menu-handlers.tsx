import { providerOfConnection } from "../../providers/custom";
import { toStage } from "../login/visit";
import { signIn } from "../runs/commands";
import { findRun } from "../runs/queries";
import { outcomeOf } from "../runs/run";
import { page } from "../shell/document";
import { asksForStep } from "./asked-step";
import { type EditContext, newRun } from "./context";
import { DoneView } from "./done-view";
import { MenuView, type Saved } from "./menu-view";
import { savedLogin } from "./queries";

/** Opens on the step that the connection's status asks for, else on the menu. */
export async function open(c: EditContext) {
  const { connection } = c.var.link;
  const provider = providerOfConnection(connection);
  switch (asksForStep(connection.status, provider)) {
    case "nothing":
      return menu(c);
    case "sign-in":
      return toStage(c, await newRun(c.var.link, c.var.visit.owner));
    case "next":
      return openBehindSignIn(c);
  }
}

/** Signs in with the saved login, so that what the utility asks for after it comes first; with a bad one, the sign-in. */
async function openBehindSignIn(c: EditContext) {
  const started = await newRun(c.var.link, c.var.visit.owner);
  const run = await signIn(started, await savedLogin(c.var.link.connection), c.var.visit);
  const isAsked = run.signIn === "passed" && run.stepsLeft.length > 0;
  return toStage(c, isAsked ? { ...started, run } : await newRun(c.var.link, c.var.visit.owner));
}

/** What can be changed, with what was just saved. */
export async function menu(c: EditContext) {
  const { link, paths } = c.var;
  const { company, connection } = link;
  return page(
    c,
    <MenuView
      companyName={company.name}
      connection={connection}
      siteNames={company.sites
        .filter((site) => connection.initialSites.includes(site.id))
        .map((site) => site.name)}
      saved={await whatWasSaved(c)}
      credentialsHref={paths.step("sign-in")}
      sitesHref={paths.step("sites")}
      collectionHref={paths.step("collection")}
      doneHref={paths.step("done")}
    />,
  );
}

async function whatWasSaved(c: EditContext): Promise<Saved> {
  const saved = c.req.query("saved");
  if (saved === "sites" || saved === "collection") return saved;
  const run = await findRun(c.var.visit.owner, c.req.query("run") ?? "");
  return run?.finishedAt == null ? "nothing" : { login: outcomeOf(run) };
}

/** The end of the edit page. */
export async function done(c: EditContext) {
  const { link, paths } = c.var;
  return page(c, <DoneView companyName={link.company.name} menuHref={paths.step("menu")} />);
}
