import { useLocale, useTranslations } from "next-intl";
import { Choice } from "@/components/preferences/choice";
import { languageCodes, languages } from "@/lib/i18n/languages";

/** The languages, each by its own name. */
export function LanguageChoice({ action }: { action: (form: FormData) => Promise<void> }) {
  const t = useTranslations("preferences");
  return (
    <Choice
      name="language"
      label={t("language")}
      options={languageCodes.map((code) => ({ value: code, label: languages[code], lang: code }))}
      current={useLocale()}
      action={action}
      notKept={t("notKept")}
    />
  );
}
