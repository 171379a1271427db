import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLanguage, chooseTheme } from "@/app/preferences";
import { LanguageChoice } from "@/components/preferences/language-choice";
import { ThemeChoice } from "@/components/preferences/theme-choice";
import { Flashed } from "@/components/shell/flashed";
import { LoadCurve, MeterDrawing } from "@/components/ui/drawings";
import { currentTheme } from "@/lib/preferences/current";

/**
 * The pages that lead into the portal: what it is for on one side, one small form on the other. Nothing stands where it
 * does because of what comes after it: a browser paints a page while it still arrives, and what is there must stay.
 */
export default async function GettingInLayout({ children }: { children: ReactNode }) {
  const [t, app, theme] = await Promise.all([
    getTranslations("gettingIn"),
    getTranslations("app"),
    currentTheme(),
  ]);
  return (
    <div className="grid min-h-dvh md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <aside className="sticky top-0 hidden h-dvh min-h-[680px] flex-col overflow-hidden bg-panel p-12 text-panel-ink md:flex">
        <p className="text-14 font-semibold">{app("name")}</p>
        <div className="short:mt-16 relative z-1 mt-[max(4rem,18dvh)]">
          <MeterDrawing className="short:h-28 short:w-36 h-40 w-52 text-panel-line" />
          <p className="short:mt-6 short:text-28 mt-9 max-w-[15ch] text-40 font-semibold tracking-tight">
            {t("promise")}
          </p>
          <p className="mt-4 max-w-[44ch] text-16 opacity-85">{t("pitch")}</p>
        </div>
        <p className="absolute inset-x-12 bottom-12 z-1 text-13 opacity-85">{t("privacy")}</p>
        <LoadCurve className="short:hidden absolute inset-x-0 bottom-24 h-1/5 w-full text-panel-line opacity-25" />
      </aside>
      <main className="grid grid-rows-[1fr_auto] justify-items-center px-6 pt-[max(4rem,18dvh)] pb-6">
        <div className="w-full max-w-[360px]">{children}</div>
        <div className="mt-12 flex flex-wrap justify-center gap-x-8 gap-y-1">
          <LanguageChoice action={chooseLanguage} />
          <ThemeChoice current={theme} action={chooseTheme} />
        </div>
      </main>
      <Flashed />
    </div>
  );
}
