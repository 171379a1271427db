import { useLocale, useTranslations } from "next-intl";
import { StatusLabel } from "@/components/connections/status-words";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { ConnectionDetail } from "@/lib/connections/queries";
import { statusFacts } from "@/lib/connections/status";
import { lasting } from "@/lib/i18n/time";

type Change = ConnectionDetail["statusChanges"][number];

/** How the status has changed, the latest first, and how long each lasted. */
export function StatusHistory({ changes, now = new Date() }: { changes: Change[]; now?: Date }) {
  const t = useTranslations("connection");
  if (changes.length === 0) return null;
  return (
    <Section title={t("history")}>
      <ol data-still="latest-first" className="time-line">
        {changes.map((change, index) => (
          <Moment key={change.id} change={change} until={changes[index - 1]?.at} now={now} />
        ))}
      </ol>
    </Section>
  );
}

function Moment({ change: { status, detail, at }, until, now }: { change: Change; until?: Date; now: Date }) {
  const t = useTranslations("connection");
  const language = useLocale();
  const time = lasting(at, until ?? now, language);
  return (
    <li>
      <span aria-hidden className={`badge ${statusFacts(status).state}`} />
      <p className="font-medium">
        <StatusLabel status={status} />
      </p>
      <p className="text-13 text-ink-soft">
        <RelativeTime at={at} now={now} /> · {until ? t("lasted", { time }) : t("lasting", { time })}
      </p>
      {detail && <p className="mt-0.5 text-13 wrap-anywhere text-ink-soft">{detail}</p>}
    </li>
  );
}
