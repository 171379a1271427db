import { checkLogin } from "../../providers/login";
import { signIn, startRun } from "../runs/commands";
import { outcomeOf } from "../runs/run";
import { page } from "../shell/document";
import { askedStep } from "./asked-step";
import { type EditContext, namedRun, ownerOf, providerOf, toStep } from "./context";
import { DoneView } from "./done-view";
import { MenuView, type Outcome } from "./menu-view";
import { savedLogin } from "./queries";
import { showSignIn } from "./sign-in-handlers";

/** Opens on the step that the connection's status asks for, else on the menu. */
export async function open(c: EditContext) {
  const { connection } = c.var.link;
  const provider = providerOf(c);
  const step = provider && askedStep(connection.status, provider);
  if (provider === undefined || step === undefined) return menu(c);
  const saved = await savedLogin(connection);
  // The second factor alone is enough only while the saved login is still good.
  if (step === "sign-in" || !checkLogin(provider, saved)) return showSignIn(c);
  return toStep(c, "verify", await signIn(await startRun(ownerOf(c), provider), provider, saved));
}

export async function menu(c: EditContext) {
  const { link, paths } = c.var;
  const { company, connection } = link;
  return page(
    c,
    <MenuView
      companyName={company.name}
      providerName={connection.providerName}
      username={connection.username}
      siteNames={company.sites
        .filter((site) => connection.initialSites.includes(site.id))
        .map((site) => site.name)}
      outcome={await outcomeToTell(c)}
      credentialsHref={providerOf(c) && paths.step("sign-in")}
      sitesHref={paths.step("sites")}
      doneHref={paths.step("done")}
    />,
  );
}

async function outcomeToTell(c: EditContext): Promise<Outcome> {
  if (c.req.query("saved") === "sites") return "sites";
  const run = await namedRun(c);
  if (run?.finishedAt == null) return "none";
  return outcomeOf(run) === "CONNECTED" ? "connected" : "rejected";
}

export async function done(c: EditContext) {
  const { link, paths } = c.var;
  return page(c, <DoneView companyName={link.company.name} menuHref={paths.step("menu")} />);
}
