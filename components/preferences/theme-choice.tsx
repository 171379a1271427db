import { useTranslations } from "next-intl";
import { ThemeButtons } from "@/components/preferences/theme-buttons";
import { type Theme, themes } from "@/lib/themes";

/** Light, dark, or as the system has it. */
export function ThemeChoice({
  current,
  action,
}: {
  current: Theme;
  action: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("preferences");
  return (
    <ThemeButtons
      name="theme"
      label={t("theme")}
      options={themes.map((theme) => ({ value: theme, label: t(`themes.${theme}`) }))}
      current={current}
      action={action}
      notKept={t("notKept")}
    />
  );
}
