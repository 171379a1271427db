import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ConfirmSignUpForm } from "@/components/auth/confirm-sign-up-form";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { LinkIsOver } from "@/components/auth/mail-pages";
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
  const [signUp, t, messages] = await Promise.all([
    findSignUp(token),
    getTranslations("signUp"),
    getMessages(),
  ]);
  if (!signUp) return <LinkIsOver again={paths.signUp()} />;
  const { companyName, email } = signUp;
  return (
    <>
      <GettingInHeader title={t("confirmTitle")}>
        {t.rich("confirmLead", { company: () => typed(companyName), email: () => typed(email) })}
      </GettingInHeader>
      <ConfirmSignUpForm action={confirmSignUp} token={token} email={email} words={messages.signUp.confirm} />
      <OtherWays>
        <OtherWay href={paths.signUp()}>{t("signUpAgain")}</OtherWay>
      </OtherWays>
    </>
  );
}
