import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GettingInHeader } from "@/components/auth/getting-in";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export type ClosedAs = "unknown" | "expired" | "revoked" | "used" | "member";

type Props = {
  state: ClosedAs;
  company: string;
  isSignedIn: boolean;
};

/** An invitation that opens nothing any more: why, and where to go instead. */
export function ClosedInvite({ state, company, isSignedIn }: Props) {
  const t = useTranslations("join.closed");
  const words = { company, bdi: (name: ReactNode) => <bdi>{name}</bdi> };
  return (
    <>
      <GettingInHeader title={t.rich(`${state}.title`, words)}>
        {t.rich(`${state}.text`, words)}
      </GettingInHeader>
      <ButtonLink href={isSignedIn ? paths.dashboard() : paths.signIn()}>
        {t(isSignedIn ? "toDashboard" : "toSignIn")}
      </ButtonLink>
    </>
  );
}
