import { useTranslations } from "next-intl";
import { About, Actor, useActionWords } from "@/components/activity/event-words";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { ActivityEvent } from "@/lib/audit/queries";

/** What was done with one connection lately, the latest first. */
export function ConnectionActivity({ id, events }: { id: string; events: ActivityEvent[] }) {
  const t = useTranslations("activity");
  const say = useActionWords();
  return (
    <Section title={t("title")}>
      {events.length === 0 ? (
        <p className="text-ink-soft">{t("noneOfConnection")}</p>
      ) : (
        <ul data-still="latest-first" className="grid">
          {events.map((event) => (
            <li key={event.id}>
              <p className="flex flex-wrap gap-x-2">
                <span className="font-medium">{say(event.action)}</span>
                <About event={event} without={id} />
              </p>
              <p className="text-13 text-ink-soft">
                <Actor event={event} /> · <RelativeTime at={event.at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
