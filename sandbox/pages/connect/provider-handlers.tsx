import {
  findProviderByKey,
  findProviderByUrl,
  hostOf,
  providers,
  searchProviders,
} from "../../providers/directory";
import { readForm } from "../form";
import { startRun } from "../runs/commands";
import { page } from "../shell/document";
import { type ConnectContext, ownerOf, toStage } from "./context";
import { ProviderStep } from "./provider-step";

/** Lists the providers. A link that names one opens with its address in the search box and it alone in the list. */
export async function showProviders(c: ConnectContext) {
  const { claims, company } = c.var.link;
  const suggested = claims.url === undefined ? undefined : findProviderByUrl(claims.url);
  const typed = c.req.query("q")?.slice(0, 300);
  const search = typed ?? claims.url ?? "";
  const isUnknown = typed === undefined && claims.url !== undefined && suggested === undefined;
  return page(
    c,
    <ProviderStep
      companyName={company.name}
      action={c.var.paths.start()}
      search={search}
      found={isUnknown ? providers : searchProviders(search)}
      suggested={suggested}
      unknownHost={isUnknown ? hostOf(claims.url ?? "") : undefined}
    />,
  );
}

/** Starts a run with the chosen provider. */
export async function chooseProvider(c: ConnectContext) {
  const form = await readForm(c);
  const provider = findProviderByKey(form.text("provider"));
  if (provider === undefined) return c.redirect(c.var.paths.start(), 303);
  return toStage(c, await startRun(ownerOf(c), provider));
}
