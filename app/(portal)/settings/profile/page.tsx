import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { chooseLanguage, chooseTheme } from "@/app/preferences";
import { LanguageChoice } from "@/components/preferences/language-choice";
import { ThemeChoice } from "@/components/preferences/theme-choice";
import { EmailChange } from "@/components/profile/email-change";
import { Logins } from "@/components/profile/logins";
import { NameForm } from "@/components/profile/name-form";
import { OwnSessions } from "@/components/profile/own-sessions";
import { PasswordChange } from "@/components/profile/password-change";
import { RoleName } from "@/components/shell/role-name";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isFresh } from "@/lib/access/email/freshness";
import { findPendingEmail } from "@/lib/access/email/queries";
import { providerName } from "@/lib/access/provider/config";
import { listLogins } from "@/lib/access/provider/queries";
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
  const [sessions, logins, withPassword, pending, keptName, keptEmail, t, heading, messages, theme] =
    await Promise.all([
      listOwnSessions(viewer.scope),
      listLogins(viewer.scope),
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
      <div className="grid max-w-[560px] gap-12">
        <Section title={t("name")}>
          <NameForm
            action={actions.saveName}
            initial={keptName}
            name={viewer.name}
            autoComplete="name"
            words={messages.profile.nameForm}
          />
        </Section>
        <Section title={t("email.title")}>
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
        </Section>
        <Section title={heading("language")}>
          <LanguageChoice action={chooseLanguage} />
        </Section>
        <Section title={heading("theme")}>
          <ThemeChoice current={theme} action={chooseTheme} />
        </Section>
        <Section title={t("password")}>
          <PasswordChange
            action={actions.savePassword}
            email={viewer.email}
            hasPassword={withPassword}
            isMailed={canSendMail()}
          />
        </Section>
        {(logins.length > 0 || providerName()) && (
          <Section title={t("logins.title")}>
            <Logins logins={logins} provider={providerName()} unlink={actions.unlink} />
          </Section>
        )}
        <Section title={t("sessions.title")}>
          <OwnSessions
            sessions={sessions}
            current={viewer.session.id}
            end={actions.endSession}
            endAll={actions.signOutEverywhere}
          />
        </Section>
      </div>
    </>
  );
}
