import type { Provider } from "../../providers/provider";
import { useTranslator } from "../shell/presentation";

type CheckingViewProps = { provider: Provider; href: string; total: number; elapsed: number };

/** A screen reader tells the time this often. */
const secondsBetweenWords = 5;

/** Waiting for a slow site, in seconds of `total`. `wizard.js` refreshes the part that is marked as live. */
export function CheckingView({ provider, href, total, elapsed }: CheckingViewProps) {
  const t = useTranslator();
  const timeOf = (seconds: number) =>
    t("checking.elapsed", { seconds: t.number(seconds), total: t.number(total) });
  return (
    <>
      <h1>{t("checking.title")}</h1>
      <p>{t("checking.text", { provider: provider.name })}</p>
      <div id="checking" data-live={href}>
        <progress
          id="checking-bar"
          class="waiting"
          max={total}
          value={elapsed}
          aria-label={t("checking.progress")}
        />
        <p id="checking-time" aria-hidden="true">
          {timeOf(elapsed)}
        </p>
        <output id="checking-said" class="visually-hidden">
          {timeOf(elapsed - (elapsed % secondsBetweenWords))}
        </output>
      </div>
      <p>
        <a href={href}>{t("checking.look")}</a>
      </p>
    </>
  );
}
