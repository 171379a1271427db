import { useTranslations } from "next-intl";
import type { ListedState } from "@/lib/links/list/filter";

const signs = {
  active: "sign-open",
  usedUp: "sign-used",
  expired: "sign-expired",
  revoked: "sign-revoked",
} satisfies Record<ListedState, string>;

/** Whether a link works, in a word with a sign. */
export function LinkState({ state }: { state: ListedState }) {
  const t = useTranslations("links.states");
  return <span className={`sign ${signs[state]}`}>{t(state)}</span>;
}
