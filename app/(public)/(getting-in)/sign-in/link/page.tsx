import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { AddressForm } from "@/components/auth/address-form";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { LookIntoYourMail, NotHere } from "@/components/auth/mail-pages";
import { currentViewer } from "@/lib/auth/gate";
import { canSendMail } from "@/lib/mail/deliver";
import { paths, safeReturnPath } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { sendSignInLink } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signInLink"))("title") };
}

export default async function SignInLinkPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const from = safeReturnPath(first(query.from));
  if (await currentViewer()) redirect(from);
  const [t, common, messages] = await Promise.all([
    getTranslations("signInLink"),
    getTranslations("gettingIn"),
    getMessages(),
  ]);
  if (!canSendMail()) return <NotHere title={t("title")}>{t("noMail")}</NotHere>;
  if (first(query.sent))
    return <LookIntoYourMail again={paths.signInLink({ from })}>{t("sent")}</LookIntoYourMail>;
  return (
    <>
      <GettingInHeader title={t("title")}>{t("lead")}</GettingInHeader>
      <AddressForm action={sendSignInLink} from={from} words={messages.gettingIn.addressForm} />
      <OtherWays>
        <OtherWay href={paths.signIn(from)}>{common("toSignIn")}</OtherWay>
      </OtherWays>
    </>
  );
}
