import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { LookIntoYourMail, NotHere } from "@/components/auth/mail-pages";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { signUpState } from "@/lib/access/sign-up/state";
import { currentViewer } from "@/lib/auth/gate";
import { paths } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { signUp } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signUp"))("title") };
}

export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  if (await currentViewer()) redirect(paths.dashboard());
  const sent = first((await searchParams).sent);
  const [t, common, messages] = await Promise.all([
    getTranslations("signUp"),
    getTranslations("gettingIn"),
    getMessages(),
  ]);
  const state = signUpState();
  if (state === "closed") return <NotHere title={t("closedTitle")}>{t("closed")}</NotHere>;
  if (state === "noMail") return <NotHere title={t("closedTitle")}>{t("noMail")}</NotHere>;
  if (sent) return <LookIntoYourMail again={paths.signUp()}>{t("sent")}</LookIntoYourMail>;
  return (
    <>
      <GettingInHeader title={t("title")}>{t("lead")}</GettingInHeader>
      <SignUpForm action={signUp} words={messages.signUp.form} />
      <OtherWays>
        <OtherWay href={paths.signIn()}>{common("toSignIn")}</OtherWay>
      </OtherWays>
    </>
  );
}
