import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Facts } from "@/components/ui/facts";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { NectarHealth, nectarSetup } from "@/lib/health/nectar";
import type { versions } from "@/lib/health/versions";
import type { SyncState } from "@/lib/sync/queries";

type Props = {
  health: NectarHealth;
  setup: ReturnType<typeof nectarSetup>;
  reconciledAt: Date | null;
  sync: SyncState;
  jobs: { waiting: number; running: number };
  versions: Awaited<ReturnType<typeof versions>>;
};

/** Whether the portal and Nectar's API understand each other, how they are set up, and what runs here. */
export function ApiHealth({ health, setup, reconciledAt, sync, jobs, versions: running }: Props) {
  const t = useTranslations("developers");
  const when = (at: Date | null) => (at ? <RelativeTime at={at} /> : t("never"));
  return (
    <div className="mb-12 grid grid-cols-1 gap-x-14 gap-y-10 md:grid-cols-2">
      <Section title={t("api")}>
        <Facts
          facts={[
            [t("answer"), <Answer key="answer" health={health} />],
            [t("apiHost"), setup.apiHost],
            [t("pagesHost"), setup.pagesHost],
            [t("linkKind"), t(setup.linkKind === "invitation" ? "invitation" : "magicLink")],
            [t("pathStyle"), <code key="style">{setup.pathStyle}</code>],
            [t("webhookSecret"), t(setup.hasWebhookSecret ? "set" : "notSet")],
          ]}
        />
      </Section>
      <Section title={t("background")}>
        <Facts
          facts={[
            [t("compared"), when(reconciledAt)],
            [t("synced"), when(sync.asOf)],
            [t("jobs"), t("jobCounts", jobs)],
            [t("portalVersion"), running.portal],
            ["Next.js", running.next],
            ["Node.js", running.node],
            ["PostgreSQL", running.postgres],
          ]}
        />
      </Section>
    </div>
  );
}

function Answer({ health: { error, milliseconds } }: { health: NectarHealth }) {
  const t = useTranslations("developers");
  const sentence = useTranslations("errors");
  const Icon = error ? CircleAlert : CircleCheck;
  return (
    <span className={`flex items-start gap-1.5 ${error ? "text-fail" : "text-well"}`}>
      <Icon aria-hidden className="mt-[3px] size-4 shrink-0" />
      {error ? sentence(error) : t("answered", { milliseconds })}
    </span>
  );
}
