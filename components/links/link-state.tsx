import { Ban, CheckCheck, CircleDot, TimerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ListedState } from "@/lib/links/list/filter";

const looks = {
  active: { Icon: CircleDot, ink: "text-well" },
  usedUp: { Icon: CheckCheck, ink: "text-wait" },
  expired: { Icon: TimerOff, ink: "text-ink-faint" },
  revoked: { Icon: Ban, ink: "text-fail" },
} satisfies Record<ListedState, unknown>;

/** Whether a link works, in a word with a sign. */
export function LinkState({ state }: { state: ListedState }) {
  const t = useTranslations("links.states");
  const { Icon, ink } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${ink}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(state)}
    </span>
  );
}
