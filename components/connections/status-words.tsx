import { useTranslations } from "next-intl";
import { isKnownStatus, statusFacts } from "@/lib/connections/status";
import { sentenceCase } from "@/lib/sentence-case";

/** A status in two or three words. One that the portal does not know is shown as Nectar writes it. */
export function StatusLabel({ status }: { status: string }) {
  const t = useTranslations("status");
  if (isKnownStatus(status)) return t(`${status}.label`);
  return sentenceCase(status) || t("unknown.label");
}

/** What happened, as a sentence about the provider. */
export function StatusHeadline({ status, provider }: { status: string; provider: string }) {
  const t = useTranslations("status");
  if (isKnownStatus(status)) return t(`${status}.headline`, { provider });
  return t("unknown.headline", { provider, label: sentenceCase(status) || t("unknown.label") });
}

/** Who has to act on a connection, in two words; nothing when nobody has to. */
export function Holder({ status }: { status: string }) {
  const holder = useTranslations("actors");
  const { actor } = statusFacts(status);
  return actor === "nobody" ? null : <small>{holder(actor)}</small>;
}

/** Who has to act on a connection, and what comes next. */
export function NextStep({ status }: { status: string }) {
  const t = useTranslations("status");
  const holder = useTranslations("actors");
  const { actor } = statusFacts(status);
  return (
    <>
      {actor !== "nobody" && <span className="font-medium">{holder(actor)}. </span>}
      {t(isKnownStatus(status) ? `${status}.nextStep` : "unknown.nextStep")}
    </>
  );
}
