import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GettingInHeader } from "@/components/auth/getting-in";
import { LinkIsOver } from "@/components/auth/mail-pages";
import { MailedPasswordForm } from "@/components/auth/mailed-password-form";
import { findMailedToken } from "@/lib/auth/mailed-tokens/queries";
import { paths } from "@/lib/paths";
import { chooseNewPassword } from "./actions";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resetPassword"))("title") };
}

export default async function ResetPasswordPage({ params }: Params) {
  const { token } = await params;
  const [mailed, t] = await Promise.all([
    findMailedToken(token, "RESET_PASSWORD"),
    getTranslations("resetPassword"),
  ]);
  if (!mailed) return <LinkIsOver again={paths.forgotPassword()} />;
  return (
    <>
      <GettingInHeader title={t("title")}>
        {t.rich("lead", { email: () => <bdi className="font-medium text-ink">{mailed.email}</bdi> })}
      </GettingInHeader>
      <MailedPasswordForm
        action={chooseNewPassword}
        token={token}
        email={mailed.email}
        field={{ name: "newPassword", label: t("newPassword"), hint: t("hint"), isNew: true }}
        submit={t("submit")}
        pending={t("pending")}
      />
    </>
  );
}
