import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/action-result";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** Puts a site away: asked once more, without a script too, with what it means. */
export function SiteArchive({ siteId, action }: { siteId: string; action: Action }) {
  const t = useTranslations("site");
  return (
    <Section title={t("archive")}>
      <details>
        <summary className="rounded py-1 font-medium text-accent-ink">{t("archiveAsk")}</summary>
        <div className="mt-2 grid max-w-prose gap-4">
          <p className="text-ink-soft">{t("archiveMeans")}</p>
          <ActionForm
            action={action}
            fields={{ id: siteId }}
            look="secondary"
            submit={t("archiveSubmit")}
            pending={t("archiving")}
          />
        </div>
      </details>
    </Section>
  );
}

/** That a site is archived, what that means, and the way back. */
export function SiteArchived({
  siteId,
  atNectar,
  action,
}: {
  siteId: string;
  atNectar: boolean;
  /** Null for those who may only look. */
  action: Action | null;
}) {
  const t = useTranslations("site");
  return (
    <section
      aria-label={t("archived")}
      className="mb-10 grid gap-3 rounded-lg border border-hairline bg-sunken px-5 py-4"
    >
      <p className="max-w-prose">{t(atNectar ? "archivedAtNectar" : "archivedHere")}</p>
      {action && !atNectar && (
        <ActionForm
          action={action}
          fields={{ id: siteId }}
          look="secondary"
          submit={t("restoreSubmit")}
          pending={t("restoring")}
        />
      )}
    </section>
  );
}
