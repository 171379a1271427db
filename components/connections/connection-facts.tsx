import type { ReactNode } from "react";
import { CalendarDay, RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { ConnectionDetail } from "@/lib/connections/queries";
import { countryName } from "@/lib/nectar/countries";
import { utilityTypeLabel } from "@/lib/nectar/utility-types";

/** What Nectar told about the login. */
export function ConnectionFacts({ connection }: { connection: ConnectionDetail }) {
  const facts: [string, ReactNode][] = [
    ["Username", connection.username],
    ["Web address", connection.providerUrl],
    ["Collection", connection.isActive ? "On" : "Switched off at Nectar"],
    ["Country", connection.country && countryName(connection.country)],
    ["Utility types", connection.utilityTypes.map(utilityTypeLabel).join(", ")],
    ["Collecting since", connection.collectFrom && <CalendarDay key="day" at={connection.collectFrom} />],
    ["Owner email", connection.ownerEmail],
    ["Created", <RelativeTime key="made" at={connection.nectarCreatedAt} />],
    [
      "Last checked",
      connection.statusCheckedAt && <RelativeTime key="checked" at={connection.statusCheckedAt} />,
    ],
  ];
  return (
    <Section title="Details">
      <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-2">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-soft">{term}</dt>
            <dd className="wrap-anywhere">{value || <span className="text-ink-faint">Not given</span>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
