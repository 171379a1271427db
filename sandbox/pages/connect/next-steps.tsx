import type { Connection } from "../../generated/client";
import { useTranslator } from "../shell/presentation";

type NextStepsProps = { connection: Connection; href: string };

/** What happens after the last page, with how far it is. `wizard.js` looks again while the first check is due. */
export function NextSteps({ connection, href }: NextStepsProps) {
  const t = useTranslator();
  const isWaiting = connection.status === "PENDING";
  const isConnected = connection.status === "CONNECTED";
  return (
    <section id="next" class="next" aria-labelledby="next-title" data-live={isWaiting ? href : undefined}>
      <h2 id="next-title">{t("next.title")}</h2>
      <ol>
        <li id="next-check" class={isWaiting ? "next-step is-current" : "next-step is-past"}>
          <output id="next-said">
            {t(isWaiting ? "next.waiting" : isConnected ? "next.checked" : "next.checkedNot")}
          </output>
        </li>
        <li id="next-collect" class={isConnected ? "next-step is-current" : "next-step"}>
          {t("next.collect")}
        </li>
        <li class="next-step">{t("next.weekly")}</li>
      </ol>
    </section>
  );
}
