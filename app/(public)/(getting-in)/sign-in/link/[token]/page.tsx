import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GettingInHeader } from "@/components/auth/getting-in";
import { LinkIsOver } from "@/components/auth/mail-pages";
import { ActionForm } from "@/components/ui/action-form";
import { findMailedToken } from "@/lib/auth/mailed-tokens/queries";
import { paths, safeReturnPath } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { redeemSignInLink } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signInLink"))("confirmTitle") };
}

/** Opening a sign-in link does not use it up: pressing its button does. */
export default async function OpenedSignInLinkPage({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams]);
  const from = safeReturnPath(first(query.from));
  const [mailed, t] = await Promise.all([findMailedToken(token, "SIGN_IN"), getTranslations("signInLink")]);
  if (!mailed) return <LinkIsOver again={paths.signInLink({ from })} />;
  return (
    <>
      <GettingInHeader title={t("confirmTitle")}>
        {t.rich("confirmLead", { email: () => <bdi className="font-medium text-ink">{mailed.email}</bdi> })}
      </GettingInHeader>
      <ActionForm
        action={redeemSignInLink}
        fields={{ token, from }}
        submit={t("confirm")}
        pending={t("confirming")}
        className="h-10 w-full"
      />
    </>
  );
}
