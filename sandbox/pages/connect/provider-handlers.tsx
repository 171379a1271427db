import { findProviderByKey, findProviderByUrl, hostOf, providerCountries } from "../../providers/directory";
import { searchProviders } from "../../providers/search";
import { readForm } from "../form";
import { toStage } from "../login/visit";
import { startRun } from "../runs/commands";
import { page } from "../shell/document";
import type { ConnectContext } from "./context";
import { ProviderStep } from "./provider-step";

/** So many are listed; who looks for another one types on. */
const shown = 20;

/** Longer text is no name and no address. */
const longestSearch = 300;

/**
 * Lists providers. A link that names an address opens with it in the search box, and the provider it belongs to, to be
 * confirmed; so does an address that was pasted.
 */
export async function showProviders(c: ConnectContext) {
  const { claims, company } = c.var.link;
  const typed = c.req.query("q")?.slice(0, longestSearch);
  const search = typed ?? claims.url ?? "";
  const asked = c.req.query("country") ?? "";
  const country = providerCountries.includes(asked) ? asked : undefined;
  const preferredCountry = country ?? claims.country;
  const found = searchProviders({ text: search, country, preferredCountry, limit: shown });
  const unknownHost = found.total === 0 ? hostOf(search) : undefined;
  // A link to an unknown address shows what else there is.
  const listed =
    typed === undefined && found.total === 0
      ? searchProviders({ text: "", preferredCountry, limit: shown })
      : found;
  return page(
    c,
    <ProviderStep
      companyName={company.name}
      action={c.var.paths.start()}
      customHref={c.var.paths.step("custom", search === "" ? undefined : { q: search })}
      search={search}
      country={country}
      found={listed}
      isSuggested={found.byAddress !== undefined && found.byAddress === findProviderByUrl(claims.url ?? "")}
      unknownHost={unknownHost}
      isRestarted={c.req.query("restarted") !== undefined}
    />,
  );
}

/** Starts a run with the chosen provider. */
export async function chooseProvider(c: ConnectContext) {
  const form = await readForm(c);
  const provider = findProviderByKey(form.text("provider"));
  if (provider === undefined) return c.redirect(c.var.paths.start(), 303);
  const { visit, link } = c.var;
  const run = await startRun(visit.owner, provider);
  return toStage(c, { run, provider, companyId: link.company.id });
}
