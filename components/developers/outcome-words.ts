import { useTranslations } from "next-intl";
import type { Outcome } from "@/lib/webhooks/outcome";

/** What became of a webhook, in words. */
export function useOutcomeWords(): Record<Outcome, string> {
  const t = useTranslations("developers.outcomes");
  return {
    waiting: t("waiting"),
    stored: t("stored"),
    unchanged: t("unchanged"),
    deferred: t("deferred"),
    ignored: t("ignored"),
  };
}
