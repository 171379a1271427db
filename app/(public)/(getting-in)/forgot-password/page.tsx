import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { AddressForm } from "@/components/auth/address-form";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { LookIntoYourMail, NotHere } from "@/components/auth/mail-pages";
import { canSendMail } from "@/lib/mail/deliver";
import { paths } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { sendResetLink } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forgotPassword"))("title") };
}

export default async function ForgotPasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const sent = first((await searchParams).sent);
  const [t, common, messages] = await Promise.all([
    getTranslations("forgotPassword"),
    getTranslations("gettingIn"),
    getMessages(),
  ]);
  if (!canSendMail()) return <NotHere title={t("title")}>{t("noMail")}</NotHere>;
  if (sent) return <LookIntoYourMail again={paths.forgotPassword()}>{t("sent")}</LookIntoYourMail>;
  return (
    <>
      <GettingInHeader title={t("title")}>{t("lead")}</GettingInHeader>
      <AddressForm action={sendResetLink} words={messages.gettingIn.addressForm} />
      <OtherWays>
        <OtherWay href={paths.signIn()}>{common("toSignIn")}</OtherWay>
      </OtherWays>
    </>
  );
}
