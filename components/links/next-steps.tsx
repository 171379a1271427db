import { useTranslations } from "next-intl";

const steps = [
  ["signIn", "signInText"],
  ["verify", "verifyText"],
  ["choose", "chooseText"],
  ["done", "doneText"],
] as const;

/** What to expect after the form. */
export function NextSteps() {
  const t = useTranslations("connect.steps");
  return (
    <aside aria-labelledby="next-steps" className="rounded-lg border border-hairline bg-sheet p-6">
      <h2 id="next-steps" className="text-16">
        {t("title")}
      </h2>
      <ol className="steps mt-4">
        {steps.map(([title, text]) => (
          <li key={title}>
            <span>
              <span className="block font-medium">{t(title)}</span>
              <span className="block text-13 text-ink-soft">{t(text)}</span>
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
