import type { Provider } from "../../providers/provider";
import { CheckGroup, ErrorSummary } from "../shell/fields";
import { useTranslator } from "../shell/presentation";

type PersonViewProps = { provider: Provider; action: string; error?: string };

/** What a CAPTCHA asks, in a way that everybody can answer. */
export function PersonView({ provider, action, error }: PersonViewProps) {
  const t = useTranslator();
  return (
    <>
      <h1>{t("person.title")}</h1>
      <p>{t("person.text", { provider: provider.name })}</p>
      <ErrorSummary errors={{ person: error }} />
      <form method="post" action={action} novalidate>
        <CheckGroup
          name="person"
          legend={t("person.legend")}
          choices={[{ value: "yes", label: t("person.label") }]}
          chosen={[]}
          error={error}
        />
        <button type="submit" class="button">
          {t("login.continue")}
        </button>
      </form>
    </>
  );
}
