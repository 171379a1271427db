import type { Metadata } from "next";
import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import { chooseLanguage, chooseTheme } from "@/app/preferences";
import { PasswordForm } from "@/components/auth/password-form";
import { LanguageChoice } from "@/components/preferences/language-choice";
import { ThemeChoice } from "@/components/preferences/theme-choice";
import { NameForm } from "@/components/profile/name-form";
import { OwnSessions } from "@/components/profile/own-sessions";
import { RoleName } from "@/components/shell/role-name";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { keptInput } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { currentTheme } from "@/lib/preferences/current";
import { hasPassword, listOwnSessions } from "@/lib/users/queries";
import { endSession, saveName, savePassword, signOutEverywhere } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function ProfilePage() {
  const viewer = await requireViewer();
  const [sessions, withPassword, kept, t, heading, messages, theme] = await Promise.all([
    listOwnSessions(viewer.scope),
    hasPassword(viewer.scope),
    keptInput("name"),
    getTranslations("profile"),
    getTranslations("preferences"),
    getMessages(),
    currentTheme(),
  ]);
  return (
    <>
      <PageHeader
        title={<bdi>{viewer.name}</bdi>}
        lead={t.rich("lead", {
          email: viewer.email,
          company: viewer.companyName,
          role: () => <RoleName role={viewer.scope.role} />,
        })}
      />
      <div className="grid max-w-[420px] gap-10">
        <section>
          <h2 className="mb-4 text-20">{t("name")}</h2>
          <NameForm
            action={saveName}
            initial={kept}
            name={viewer.name}
            autoComplete="name"
            words={messages.profile.nameForm}
          />
        </section>
        <section>
          <h2 className="mb-3 text-20">{heading("language")}</h2>
          <LanguageChoice action={chooseLanguage} />
        </section>
        <section>
          <h2 className="mb-3 text-20">{heading("theme")}</h2>
          <ThemeChoice current={theme} action={chooseTheme} />
        </section>
        <section>
          <h2 className="mb-4 text-20">{t("password")}</h2>
          {withPassword ? (
            <PasswordForm action={savePassword} email={viewer.email} words={messages.profile.form} />
          ) : (
            <p className="text-ink-soft">
              {t.rich("noPassword", {
                link: (words) => (
                  <Link
                    href={paths.forgotPassword()}
                    className="text-accent-ink underline underline-offset-2"
                  >
                    {words}
                  </Link>
                ),
              })}
            </p>
          )}
        </section>
        <section>
          <h2 className="mb-4 text-20">{t("sessions.title")}</h2>
          <OwnSessions
            sessions={sessions}
            current={viewer.session.id}
            end={endSession}
            endAll={signOutEverywhere}
          />
        </section>
      </div>
    </>
  );
}
