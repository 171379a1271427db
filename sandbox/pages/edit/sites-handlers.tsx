import { changeSites } from "../../connections/commands";
import { countingEdit } from "../../invitations/uses";
import { readForm } from "../form";
import { page } from "../shell/document";
import { sitesOf } from "../site-choice";
import type { EditContext } from "./context";
import { SitesView } from "./sites-view";

/** The sites of the connection, to be changed. */
export async function showSites(c: EditContext) {
  return page(c, sitesPage(c, c.var.link.connection.initialSites));
}

/** Links the connection to the chosen sites. Its history stays as it is. */
export async function submitSites(c: EditContext) {
  const { connection, company, guest } = c.var.link;
  const typed = (await readForm(c)).all("sites");
  const chosen = sitesOf(
    company.sites.map((site) => site.id),
    c.var.t,
  ).safeParse(typed);
  if (!chosen.success) return page(c, sitesPage(c, typed, chosen.error.issues[0]?.message), 422);
  await changeSites(connection.id, chosen.data, countingEdit(guest));
  return c.redirect(c.var.paths.step("menu", { saved: "sites" }), 303);
}

function sitesPage(c: EditContext, chosen: string[], error?: string) {
  const { link, paths } = c.var;
  return (
    <SitesView
      company={link.company}
      providerName={link.connection.providerName}
      action={paths.step("sites")}
      menuHref={paths.step("menu")}
      chosen={chosen}
      error={error}
    />
  );
}
