import { createConnection } from "../../connections/create";
import { countingConnection } from "../../invitations/uses";
import { findProviderByUrl } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { readForm } from "../form";
import { runAt } from "../login/visit";
import { finishRun } from "../runs/commands";
import { credentialsOf } from "../runs/queries";
import { type OpenRun, outcomeOf } from "../runs/run";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import { type CollectValues, parseCollection, startingValues, typesToOffer } from "./collect-form";
import { CollectStep } from "./collect-step";
import type { ConnectContext } from "./context";

/** "Choose what to collect", with what the link or the company proposes. */
export async function collect(c: ConnectContext) {
  const open = await runAt(c, "collect");
  if (open instanceof Response) return open;
  return page(c, collectPage(c, open, startingValues(c.var.link, open.provider), {}));
}

/** "Finish": makes the connection. Sent twice, or at once from two windows, it makes one. */
export async function finish(c: ConnectContext) {
  const open = await runAt(c, "collect");
  if (open instanceof Response) return open;
  const { run, provider } = open;
  const { link, paths } = c.var;
  const parsed = parseCollection(await readForm(c), link, c.var.t);
  if (!parsed.ok) return page(c, collectPage(c, open, parsed.values, parsed.errors), 422);
  const login = await credentialsOf(run);
  if (login === undefined) return c.redirect(paths.step("sign-in", { run: run.id }), 303);
  const { sites, utilityTypes, collectFrom, ownerEmail } = parsed.collection;
  const input = {
    companyId: link.company.id,
    wizardRunId: run.id,
    providerKey: provider.isCustom ? undefined : provider.key,
    chosenAccounts: run.chosenAccounts,
    providerName: provider.name,
    providerUrl: provider.url,
    url: addressOf(provider, link.claims.url),
    ...login,
    country: link.claims.country ?? provider.country,
    siteIds: sites,
    utilityTypes,
    collectFrom,
    ownerEmail: ownerEmail === "" ? undefined : ownerEmail,
    checkOutcome: outcomeOf(run),
    invitationId: link.guest?.invitationId,
  };
  await createConnection(input, countingConnection(link.guest, run.id));
  await finishRun(run);
  return c.redirect(paths.step("done", { run: run.id }), 303);
}

/** The link's own address of this provider (a login page, say) where it has one, else the provider's. */
function addressOf(provider: Provider, prefilled: string | undefined): string {
  return prefilled !== undefined && findProviderByUrl(prefilled) === provider ? prefilled : provider.url;
}

function collectPage(
  c: ConnectContext,
  { run, provider }: OpenRun,
  values: CollectValues,
  errors: FieldErrors,
) {
  const { link, paths } = c.var;
  return (
    <CollectStep
      company={link.company}
      provider={provider}
      action={paths.step("collect", { run: run.id })}
      signInHref={paths.step("sign-in", { run: run.id })}
      outcome={outcomeOf(run)}
      types={typesToOffer(link)}
      values={values}
      errors={errors}
    />
  );
}
