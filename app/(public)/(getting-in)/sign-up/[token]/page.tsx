import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { LinkIsOver } from "@/components/auth/mail-pages";
import { MailedPasswordForm } from "@/components/auth/mailed-password-form";
import { findSignUp } from "@/lib/access/queries";
import { paths } from "@/lib/paths";
import { confirmSignUp } from "./actions";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signUp"))("confirmTitle") };
}

const typed = (text: string): ReactNode => <bdi className="font-medium text-ink">{text}</bdi>;

export default async function ConfirmSignUpPage({ params }: Params) {
  const { token } = await params;
  const [signUp, t] = await Promise.all([findSignUp(token), getTranslations("signUp")]);
  if (!signUp) return <LinkIsOver again={paths.signUp()} />;
  const { companyName, email } = signUp;
  return (
    <>
      <GettingInHeader title={t("confirmTitle")}>
        {t.rich("confirmLead", { company: () => typed(companyName), email: () => typed(email) })}
      </GettingInHeader>
      <MailedPasswordForm
        action={confirmSignUp}
        token={token}
        email={email}
        field={{ name: "password", label: t("confirm.password"), hint: t("confirm.hint") }}
        submit={t("confirm.submit")}
        pending={t("confirm.pending")}
      />
      <OtherWays>
        <OtherWay href={paths.signUp()}>{t("signUpAgain")}</OtherWay>
      </OtherWays>
    </>
  );
}
