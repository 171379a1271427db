import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { paths } from "@/lib/paths";

/** What follows a form that asks for a mail: the same words whether there is anybody to mail to or not. */
export function LookIntoYourMail({ children, again }: { children: ReactNode; again: string }) {
  const t = useTranslations("gettingIn");
  return (
    <>
      <GettingInHeader title={t("mailTitle")}>
        <p>{children}</p>
        <p className="mt-3">{t("notThere")}</p>
      </GettingInHeader>
      <OtherWays>
        <OtherWay href={again}>{t("askAgain")}</OtherWay>
        <OtherWay href={paths.signIn()}>{t("toSignIn")}</OtherWay>
      </OtherWays>
    </>
  );
}

/** A mailed link that opens nothing any more. @param again where to ask for another one */
export function LinkIsOver({ again }: { again: string }) {
  const t = useTranslations("gettingIn");
  return (
    <>
      <GettingInHeader title={t("overTitle")}>{t("over")}</GettingInHeader>
      <OtherWays>
        <OtherWay href={again}>{t("askAgain")}</OtherWay>
        <OtherWay href={paths.signIn()}>{t("toSignIn")}</OtherWay>
      </OtherWays>
    </>
  );
}

/** A way in that is not open here, and whom to ask. */
export function NotHere({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("gettingIn");
  return (
    <>
      <GettingInHeader title={title}>{children}</GettingInHeader>
      <OtherWays>
        <OtherWay href={paths.signIn()}>{t("toSignIn")}</OtherWay>
      </OtherWays>
    </>
  );
}
