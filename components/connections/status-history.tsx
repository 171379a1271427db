import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/connections/status-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { ConnectionDetail } from "@/lib/connections/queries";

/** How the status has changed, the latest first. */
export function StatusHistory({ changes }: { changes: ConnectionDetail["statusChanges"] }) {
  const t = useTranslations("connection");
  return (
    <Section title={t("history")}>
      <ol className="grid">
        {changes.map((change) => (
          <li
            key={change.id}
            className="relative border-l border-hairline pb-5 pl-5 last:border-transparent last:pb-0"
          >
            <span
              aria-hidden
              className="absolute top-2 -left-[4.5px] size-2 rounded-full border border-outline bg-paper"
            />
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StatusBadge status={change.status} />
              <span className="text-13 text-ink-soft">
                <RelativeTime at={change.at} />
              </span>
            </div>
            {change.detail && <p className="mt-1 text-13 break-words text-ink-soft">{change.detail}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
