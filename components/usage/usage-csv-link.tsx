import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { type UsageFilter, usageQuery } from "@/lib/usage/filter";

/** Downloads what is shown. */
export function UsageCsvLink({ filter }: { filter: UsageFilter }) {
  const t = useTranslations("usage");
  return (
    <FileButton href={paths.usageCsv(usageQuery(filter))} className="print:hidden">
      <Download aria-hidden className="size-4" />
      {t("download")}
    </FileButton>
  );
}
