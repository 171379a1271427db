import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/lib/auth/gate";
import { csvFile } from "@/lib/csv";

/** A file to begin with: the header in the person's language, and a row as an example. */
export async function GET(): Promise<Response> {
  await requireViewer();
  const [t, example] = await Promise.all([
    getTranslations("sites.form"),
    getTranslations("siteImport.example"),
  ]);
  return csvFile(
    "sites",
    [t("name"), t("address"), t("externalId")],
    [[example("name"), example("address"), example("externalId")]],
  );
}
