import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { Choice } from "@/components/preferences/choice";
import { type Theme, themes } from "@/lib/themes";

const icons = { system: Monitor, light: Sun, dark: Moon } satisfies Record<Theme, typeof Sun>;

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
    <Choice
      name="theme"
      label={t("theme")}
      options={themes.map((theme) => {
        const Icon = icons[theme];
        return {
          value: theme,
          label: (
            <span className="flex items-center gap-1.5">
              <Icon aria-hidden className="size-3.5" />
              {t(`themes.${theme}`)}
            </span>
          ),
        };
      })}
      current={current}
      action={action}
    />
  );
}
