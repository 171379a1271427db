import { useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { JoinForm } from "@/components/invites/join-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  token: string;
  email: string;
  signedInAs: string | null;
  isKnown: boolean;
  actions: {
    accept: Action;
    join: Action;
    signInAndJoin: Action;
    signOutHere: (form: FormData) => Promise<void>;
  };
};

/** What there is to do with an open invitation, depending on who is in front of it. */
export function AcceptInvite({ token, email, signedInAs, isKnown, actions }: Props) {
  const t = useTranslations("join");
  const words = useMessages().join.form;
  const bdi = (address: ReactNode) => <b className="font-medium text-ink">{address}</b>;
  if (signedInAs === email) {
    return <JoinForm action={actions.accept} token={token} email={email} asks="nothing" words={words} />;
  }
  if (signedInAs !== null) {
    return (
      <form action={actions.signOutHere} className="grid gap-5">
        <p className="wrap-anywhere text-ink-soft">{t.rich("another", { email, signedInAs, bdi })}</p>
        <input type="hidden" name="token" value={token} />
        <SubmitButton pendingLabel={t("signingOut")} className="justify-self-start">
          {t("signOut")}
        </SubmitButton>
      </form>
    );
  }
  return (
    <>
      <p className="-mt-3 mb-6 wrap-anywhere text-ink-soft">
        {t.rich(isKnown ? "known" : "newcomer", { email, bdi })}
      </p>
      <JoinForm
        action={isKnown ? actions.signInAndJoin : actions.join}
        token={token}
        email={email}
        asks={isKnown ? "password" : "all"}
        words={words}
      />
    </>
  );
}
