import { z } from "zod";
import { changeCollection } from "../../connections/commands";
import { isoDate } from "../../dates";
import { countingEdit } from "../../invitations/uses";
import { collectFromOf, ownerEmail } from "../connect/collect-form";
import { readForm } from "../form";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import { type CollectionValues, CollectionView } from "./collection-view";
import type { EditContext } from "./context";

/** From when it is collected and who is told, to be changed. */
export async function showCollection(c: EditContext) {
  const { dataCollectionStartDate, workflowOwnerEmail } = c.var.link.connection;
  const values = { collectFrom: isoDate(dataCollectionStartDate), ownerEmail: workflowOwnerEmail ?? "" };
  return page(c, collectionPage(c, values, {}));
}

/** Changes from when bills are collected and who is told. What was collected stays. */
export async function submitCollection(c: EditContext) {
  const { link, paths, t } = c.var;
  const form = await readForm(c);
  const values = { collectFrom: form.text("collectFrom"), ownerEmail: form.text("ownerEmail").trim() };
  const checked = z.object({ collectFrom: collectFromOf(t), ownerEmail }).safeParse(values);
  if (!checked.success) {
    const problems = z.flattenError(checked.error).fieldErrors;
    const errors = {
      collectFrom: problems.collectFrom?.[0],
      ownerEmail: problems.ownerEmail && t("collect.emailInvalid"),
    };
    return page(c, collectionPage(c, values, errors), 422);
  }
  const { collectFrom, ownerEmail: owner } = checked.data;
  const settings = { collectFrom, ownerEmail: owner === "" ? null : owner };
  await changeCollection(link.connection.id, settings, countingEdit(link.guest));
  return c.redirect(paths.step("menu", { saved: "collection" }), 303);
}

function collectionPage(c: EditContext, values: CollectionValues, errors: FieldErrors) {
  const { link, paths } = c.var;
  return (
    <CollectionView
      companyName={link.company.name}
      action={paths.step("collection")}
      menuHref={paths.step("menu")}
      values={values}
      errors={errors}
    />
  );
}
