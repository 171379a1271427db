import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ListedLink } from "@/lib/links/list/queries";

/** How often a link was opened and used, as far as anybody can know. */
export function LinkCounts({ link }: { link: ListedLink }) {
  const t = useTranslations("links");
  const { openCount, useCount, maxUses, lastUsedAt, lastOpenedAt } = link;
  const last = lastUsedAt ?? lastOpenedAt;
  if (useCount === null) return <span className="text-ink-soft">{t("notCounted")}</span>;
  return (
    <span className="inline-block text-ink-soft first-letter:uppercase">
      {openCount !== null && <>{t("opened", { count: openCount })}, </>}
      {maxUses === null ? t("used", { count: useCount }) : t("usedOf", { count: useCount, most: maxUses })}
      {last && (
        <span className="block text-12">
          <RelativeTime at={last} />
        </span>
      )}
    </span>
  );
}
