import { actorLabels } from "@/lib/connections/labels";
import { statusFacts } from "@/lib/connections/status";

/** Who has to act on a connection, and what comes next. */
export function NextStep({ status }: { status: string }) {
  const { actor, nextStep } = statusFacts(status);
  const label = actorLabels[actor];
  return (
    <>
      {label && <span className="font-medium">{label}. </span>}
      {nextStep}
    </>
  );
}
