import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireViewer } from "@/lib/auth/gate";
import { findMailedToken } from "@/lib/auth/mailed-tokens/queries";
import { paths } from "@/lib/paths";
import { confirmEmail, signOutHere } from "./actions";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("confirmEmail"))("title") };
}

const bdi = (address: ReactNode) => <bdi className="font-medium text-ink">{address}</bdi>;

/** Where somebody who is signed in confirms a new address. Looking at it uses nothing up. */
export default async function ConfirmEmailPage({ params }: Params) {
  const { scope, email: old } = await requireViewer();
  const { token } = await params;
  const [mailed, t, common] = await Promise.all([
    findMailedToken(token, "VERIFY_EMAIL"),
    getTranslations("confirmEmail"),
    getTranslations("gettingIn"),
  ]);
  const toProfile = (
    <OtherWays>
      <OtherWay href={paths.profile()}>{t("toProfile")}</OtherWay>
    </OtherWays>
  );
  if (!mailed)
    return (
      <>
        <GettingInHeader title={common("overTitle")}>{t("over")}</GettingInHeader>
        {toProfile}
      </>
    );
  if (mailed.userId !== scope.userId)
    return (
      <>
        <GettingInHeader title={t("title")}>{t.rich("another", { signedInAs: old, bdi })}</GettingInHeader>
        <form action={signOutHere}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton pendingLabel={t("signingOut")}>{t("signOut")}</SubmitButton>
        </form>
      </>
    );
  return (
    <>
      <GettingInHeader title={t("title")}>
        {t.rich("lead", { email: mailed.email, old, bdi })}
      </GettingInHeader>
      <ActionForm
        action={confirmEmail}
        fields={{ token }}
        submit={t("confirm")}
        pending={t("confirming")}
        className="h-10 w-full"
      />
      {toProfile}
    </>
  );
}
