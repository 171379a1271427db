import { StatusLabel } from "@/components/connections/status-words";
import { statusFacts } from "@/lib/connections/status";

/** A status in words, with an icon and a colour that say how it stands (app/styles/badge.css). */
export function StatusBadge({ status }: { status: string }) {
  return (
    <span className={`badge ${statusFacts(status).state}`}>
      <StatusLabel status={status} />
    </span>
  );
}
