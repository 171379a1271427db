import { useMessages, useTranslations } from "next-intl";
import { EmailForm } from "@/components/profile/email-form";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { ExactTime } from "@/components/ui/relative-time";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  email: string;
  /** What stands for the person: their password, that they signed in a moment ago, or nothing yet. */
  proof: "password" | "session" | null;
  isMailed: boolean;
  pending: { email: string; expiresAt: Date } | null;
  initial: FormState;
  actions: {
    ask: Action;
    again: (state: FormState) => Promise<FormState>;
    cancel: () => Promise<void>;
    signInAgain: () => Promise<void>;
  };
};

/** The address that somebody signs in with, and the way to another one. */
export function EmailChange({ email, proof, isMailed, pending, initial, actions }: Props) {
  const t = useTranslations("profile.email");
  const { form } = useMessages().profile.email;
  return (
    <>
      <p className="mb-3 wrap-anywhere">
        <bdi>{email}</bdi>
      </p>
      {!isMailed ? (
        <p className="text-ink-soft">{t("noMail")}</p>
      ) : pending ? (
        <>
          <Notice tone="note">
            {t.rich("pending", {
              email: pending.email,
              b: (address) => <bdi className="font-medium">{address}</bdi>,
              at: () => <ExactTime at={pending.expiresAt} />,
            })}
          </Notice>
          <div className="mt-4 flex flex-wrap items-end gap-3">
            <ActionForm action={actions.again} look="secondary" submit={t("again")} pending={t("working")} />
            <form action={actions.cancel}>
              <SubmitButton look="quiet" pendingLabel={t("working")}>
                {t("cancel")}
              </SubmitButton>
            </form>
          </div>
        </>
      ) : proof ? (
        <EmailForm
          action={actions.ask}
          initial={initial}
          email={email}
          asksPassword={proof === "password"}
          title={t("change")}
          words={form}
        />
      ) : (
        <form action={actions.signInAgain} className="grid gap-4">
          <p className="text-ink-soft">{t("signInAnew")}</p>
          <SubmitButton look="secondary" pendingLabel={t("signingOut")} className="justify-self-start">
            {t("signInAgain")}
          </SubmitButton>
        </form>
      )}
    </>
  );
}
