import Link from "next/link";
import { useMessages, useTranslations } from "next-intl";
import { PasswordForm } from "@/components/auth/password-form";
import type { FormState } from "@/lib/action-result";
import { paths } from "@/lib/paths";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  email: string;
  hasPassword: boolean;
  isMailed: boolean;
};

/** The way to another password, or to a first one: that needs a mail, which shows that the address is theirs. */
export function PasswordChange({ action, email, hasPassword, isMailed }: Props) {
  const t = useTranslations("profile");
  const { form } = useMessages().profile;
  if (hasPassword) return <PasswordForm action={action} email={email} words={form} />;
  if (!isMailed) return <p className="text-ink-soft">{t("noPasswordNoMail")}</p>;
  return (
    <p className="text-ink-soft">
      {t.rich("noPassword", {
        link: (words) => (
          <Link href={paths.forgotPassword()} className="text-link">
            {words}
          </Link>
        ),
      })}
    </p>
  );
}
