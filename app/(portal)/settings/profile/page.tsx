import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { chooseLanguage, chooseTheme } from "@/app/preferences";
import { PasswordForm } from "@/components/auth/password-form";
import { LanguageChoice } from "@/components/preferences/language-choice";
import { ThemeChoice } from "@/components/preferences/theme-choice";
import { RoleName } from "@/components/shell/role-name";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { currentTheme } from "@/lib/preferences/current";
import { savePassword } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function ProfilePage() {
  const viewer = await requireViewer();
  const [t, heading, messages, theme] = await Promise.all([
    getTranslations("profile"),
    getTranslations("preferences"),
    getMessages(),
    currentTheme(),
  ]);
  return (
    <>
      <PageHeader
        title={viewer.name}
        lead={t.rich("lead", {
          email: viewer.email,
          company: viewer.companyName,
          role: () => <RoleName role={viewer.scope.role} />,
        })}
      />
      <div className="grid max-w-[420px] gap-10">
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
          <PasswordForm action={savePassword} email={viewer.email} words={messages.profile.form} />
        </section>
      </div>
    </>
  );
}
