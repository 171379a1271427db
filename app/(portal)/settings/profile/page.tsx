import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { chooseLanguage, chooseTheme } from "@/app/preferences";
import { LanguageChoice } from "@/components/preferences/language-choice";
import { ThemeChoice } from "@/components/preferences/theme-choice";
import { EmailChange } from "@/components/profile/email-change";
import { NameForm } from "@/components/profile/name-form";
import { OwnSessions } from "@/components/profile/own-sessions";
import { PasswordChange } from "@/components/profile/password-change";
import { RoleName } from "@/components/shell/role-name";
import { PageHeader } from "@/components/ui/page-header";
import { isFresh } from "@/lib/access/email/freshness";
import { findPendingEmail } from "@/lib/access/email/queries";
import { requireViewer } from "@/lib/auth/gate";
import { keptInput } from "@/lib/kept-input/form";
import { canSendMail } from "@/lib/mail/deliver";
import { currentTheme } from "@/lib/preferences/current";
import { hasPassword, listOwnSessions } from "@/lib/users/queries";
import * as actions from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function ProfilePage() {
  const viewer = await requireViewer();
  const [sessions, withPassword, pending, keptName, keptEmail, t, heading, messages, theme] =
    await Promise.all([
      listOwnSessions(viewer.scope),
      hasPassword(viewer.scope),
      findPendingEmail(viewer.scope),
      keptInput("name"),
      keptInput("email"),
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
            action={actions.saveName}
            initial={keptName}
            name={viewer.name}
            autoComplete="name"
            words={messages.profile.nameForm}
          />
        </section>
        <section>
          <h2 className="mb-3 text-20">{t("email.title")}</h2>
          <EmailChange
            email={viewer.email}
            proof={withPassword ? "password" : isFresh(viewer.session.createdAt) ? "session" : null}
            isMailed={canSendMail()}
            pending={pending}
            initial={keptEmail}
            actions={{
              ask: actions.askForEmail,
              again: actions.askForEmailAgain,
              cancel: actions.keepEmail,
              signInAgain: actions.signInAgain,
            }}
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
          <PasswordChange
            action={actions.savePassword}
            email={viewer.email}
            hasPassword={withPassword}
            isMailed={canSendMail()}
          />
        </section>
        <section>
          <h2 className="mb-4 text-20">{t("sessions.title")}</h2>
          <OwnSessions
            sessions={sessions}
            current={viewer.session.id}
            end={actions.endSession}
            endAll={actions.signOutEverywhere}
          />
        </section>
      </div>
    </>
  );
}
