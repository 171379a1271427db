import type { Provider } from "../../providers/provider";
import { Notice } from "../shell/fields";
import { useTranslator } from "../shell/presentation";

type DownViewProps = { provider: Provider; retryAction: string; continueAction: string };

/** What the window shows where the utility's site should be. */
export function DownView({ provider, retryAction, continueAction }: DownViewProps) {
  const t = useTranslator();
  return (
    <>
      <h1>{t("down.title", { provider: provider.name })}</h1>
      <Notice tone="alert">{t("down.text")}</Notice>
      <form method="post" action={retryAction}>
        <button type="submit" class="button">
          {t("down.retry")}
        </button>
      </form>
      <form method="post" action={continueAction} class="aside-form">
        <p>{t("down.later")}</p>
        <button type="submit" class="button button-quiet">
          {t("signIn.continueAnyway")}
        </button>
      </form>
    </>
  );
}
