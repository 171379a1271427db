import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { ProviderTrouble, ProviderWay } from "@/components/auth/provider-way";
import { SignInForm } from "@/components/auth/sign-in-form";
import { providerName } from "@/lib/access/provider/config";
import { providerProblem } from "@/lib/access/provider/problems";
import { signUpState } from "@/lib/access/sign-up/state";
import { currentViewer } from "@/lib/auth/gate";
import { canSendMail } from "@/lib/mail/deliver";
import { paths, safeReturnPath } from "@/lib/paths";
import { localPath } from "@/lib/public-url";
import { first, type SearchParams } from "@/lib/search-params";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  // What next-auth leads back with, after a sign-in by the provider that failed, is a whole address.
  const from = safeReturnPath(first(query.from) ?? localPath(first(query.callbackUrl) ?? ""));
  if (await currentViewer()) redirect(from);
  const [t, messages] = await Promise.all([getTranslations("signIn"), getMessages()]);
  const provider = providerName();
  const problem = provider && providerProblem(first(query.error));
  const maySignUp = signUpState() === "open";
  return (
    <>
      <GettingInHeader title={t("title")}>{t("lead")}</GettingInHeader>
      {problem && <ProviderTrouble problem={problem} name={provider} maySignUp={maySignUp} />}
      {provider && <ProviderWay name={provider} from={from} />}
      <SignInForm action={signIn} from={from} words={messages.signIn.form} />
      {(canSendMail() || maySignUp) && (
        <OtherWays>
          {canSendMail() && <OtherWay href={paths.forgotPassword()}>{t("forgotten")}</OtherWay>}
          {canSendMail() && <OtherWay href={paths.signInLink({ from })}>{t("byLink")}</OtherWay>}
          {maySignUp && <OtherWay href={paths.signUp()}>{t("signUp")}</OtherWay>}
        </OtherWays>
      )}
    </>
  );
}
