import { customProvider } from "../../providers/custom";
import { findProviderByUrl, hostOf } from "../../providers/directory";
import { readForm } from "../form";
import { toStage } from "../login/visit";
import { startRun } from "../runs/commands";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import type { ConnectContext } from "./context";
import { CustomStep, type CustomValues } from "./custom-step";

const longestName = 120;
const longestAddress = 500;

/** "My provider is not listed": what was searched for is the name or the address already. */
export async function showCustom(c: ConnectContext) {
  const search = (c.req.query("q") ?? "").trim();
  const isAddress = hostOf(search) !== undefined;
  const values = { name: isAddress ? "" : search.slice(0, longestName), website: isAddress ? search : "" };
  return page(c, customPage(c, values, {}));
}

/** "Continue with custom provider". A website that the directory does know leads to its provider, to be confirmed. */
export async function nameProvider(c: ConnectContext) {
  const form = await readForm(c);
  const values = { name: form.text("name").trim(), website: form.text("website").trim() };
  const { visit, link, paths } = c.var;
  if (findProviderByUrl(values.website)) return c.redirect(paths.start({ q: values.website }), 303);
  const url = addressOf(values.website);
  const errors = problemsWith(c, values, url);
  if (url === undefined || errors) return page(c, customPage(c, values, errors ?? {}), 422);
  const provider = customProvider(values.name, url);
  const run = await startRun(visit.owner, provider);
  return toStage(c, { run, provider, companyId: link.company.id });
}

/** The website as a whole address: https where no scheme was typed. Undefined for what is none, or holds a login. */
function addressOf(website: string): string | undefined {
  if (hostOf(website) === undefined || website.length > longestAddress) return undefined;
  const url = new URL(/^https?:\/\//i.test(website) ? website : `https://${website}`);
  return url.username === "" && url.password === "" ? url.href : undefined;
}

function problemsWith(c: ConnectContext, values: CustomValues, url?: string): FieldErrors | undefined {
  const { t } = c.var;
  const name =
    values.name === "" || values.name.length > longestName
      ? t("custom.nameInvalid", { max: t.number(longestName) })
      : undefined;
  const website = url === undefined ? t("custom.websiteInvalid") : undefined;
  return name || website ? { name, website } : undefined;
}

function customPage(c: ConnectContext, values: CustomValues, errors: FieldErrors) {
  const { link, paths } = c.var;
  return (
    <CustomStep
      companyName={link.company.name}
      action={paths.step("custom")}
      backHref={paths.start({ q: "" })}
      values={values}
      errors={errors}
    />
  );
}
