import { CircleAlert, CircleCheck, CircleX, Clock } from "lucide-react";
import { StatusLabel } from "@/components/connections/status-words";
import { type State, statusFacts } from "@/lib/connections/status";

const looks: Record<State, { className: string; Icon: typeof Clock }> = {
  attention: { className: "bg-act-soft text-act", Icon: CircleAlert },
  waiting: { className: "bg-wait-soft text-wait", Icon: Clock },
  connected: { className: "bg-well-soft text-well", Icon: CircleCheck },
  stopped: { className: "bg-fail-soft text-fail", Icon: CircleX },
};

/** A status in words, with an icon and a colour that say how it stands. */
export function StatusBadge({ status }: { status: string }) {
  const { className, Icon } = looks[statusFacts(status).state];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-[13px] py-0.5 pr-2.5 pl-2 text-13 font-medium ${className}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <StatusLabel status={status} />
    </span>
  );
}
