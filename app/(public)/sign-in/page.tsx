import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { chooseLanguage, chooseTheme } from "@/app/preferences";
import { SignInForm } from "@/components/auth/sign-in-form";
import { LanguageChoice } from "@/components/preferences/language-choice";
import { ThemeChoice } from "@/components/preferences/theme-choice";
import { LoadCurve, MeterDrawing } from "@/components/ui/drawings";
import { currentViewer } from "@/lib/auth/gate";
import { safeReturnPath } from "@/lib/paths";
import { currentTheme } from "@/lib/preferences/current";
import { first, type SearchParams } from "@/lib/search-params";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const from = safeReturnPath(first((await searchParams).from));
  if (await currentViewer()) redirect(from);
  const [t, app, messages, theme] = await Promise.all([
    getTranslations("signIn"),
    getTranslations("app"),
    getMessages(),
    currentTheme(),
  ]);
  return (
    <div className="grid min-h-dvh md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <aside className="relative hidden flex-col justify-between overflow-hidden bg-panel p-12 text-panel-ink md:flex">
        <p className="text-14 font-semibold">{app("name")}</p>
        <div className="relative z-1">
          <MeterDrawing className="h-40 w-52 text-panel-line" />
          <p className="mt-9 max-w-[15ch] text-40 font-semibold tracking-tight">{t("promise")}</p>
          <p className="mt-4 max-w-[44ch] text-16 opacity-85">{t("pitch")}</p>
        </div>
        <p className="relative z-1 text-13 opacity-85">{t("privacy")}</p>
        <LoadCurve className="absolute inset-x-0 bottom-0 h-1/4 w-full text-panel-line opacity-25" />
      </aside>
      <main className="grid grid-rows-[1fr_auto] justify-items-center px-6 pt-16 pb-6">
        <div className="w-full max-w-[360px] self-center">
          <h1 className="text-28">{t("title")}</h1>
          <p className="mt-1 mb-8 text-ink-soft">{t("lead")}</p>
          <SignInForm action={signIn} from={from} words={messages.signIn.form} />
        </div>
        <div className="mt-12 flex flex-wrap justify-center gap-x-8 gap-y-1">
          <LanguageChoice action={chooseLanguage} />
          <ThemeChoice current={theme} action={chooseTheme} />
        </div>
      </main>
    </div>
  );
}
