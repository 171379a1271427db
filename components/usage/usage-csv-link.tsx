import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { type UsageFilter, usageQuery } from "@/lib/usage/filter";

/** Downloads what is shown. Not a link of Next's, which would fetch the file before anybody asks for it. */
export function UsageCsvLink({ filter }: { filter: UsageFilter }) {
  const t = useTranslations("usage");
  return (
    <a
      href={paths.usageCsv(usageQuery(filter))}
      download
      className="inline-flex h-9 items-center gap-2 rounded border border-outline/60 bg-sheet px-3.5 font-medium transition-colors duration-150 hover:border-outline hover:bg-sunken print:hidden"
    >
      <Download aria-hidden className="size-4" />
      {t("download")}
    </a>
  );
}
