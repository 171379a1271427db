import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { SignInForm } from "@/components/auth/sign-in-form";
import { signUpState } from "@/lib/access/sign-up/state";
import { currentViewer } from "@/lib/auth/gate";
import { canSendMail } from "@/lib/mail/deliver";
import { paths, safeReturnPath } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const from = safeReturnPath(first((await searchParams).from));
  if (await currentViewer()) redirect(from);
  const [t, messages] = await Promise.all([getTranslations("signIn"), getMessages()]);
  return (
    <>
      <GettingInHeader title={t("title")}>{t("lead")}</GettingInHeader>
      <SignInForm action={signIn} from={from} words={messages.signIn.form} />
      {(canSendMail() || signUpState() === "open") && (
        <OtherWays>
          {canSendMail() && <OtherWay href={paths.forgotPassword()}>{t("forgotten")}</OtherWay>}
          {canSendMail() && <OtherWay href={paths.signInLink({ from })}>{t("byLink")}</OtherWay>}
          {signUpState() === "open" && <OtherWay href={paths.signUp()}>{t("signUp")}</OtherWay>}
        </OtherWays>
      )}
    </>
  );
}
