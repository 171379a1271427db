import { formText, formTexts } from "@/lib/form-data";

/** What the fields of a link for a new connection hold (components/links/connect-fields.tsx), as it was sent. */
export function connectValues(form: FormData) {
  return {
    siteIds: formTexts(form, "siteIds"),
    utilityTypes: formTexts(form, "utilityTypes"),
    providerUrl: formText(form, "providerUrl"),
    country: formText(form, "country"),
    collectFrom: formText(form, "collectFrom"),
    ownerEmail: formText(form, "ownerEmail"),
  };
}
