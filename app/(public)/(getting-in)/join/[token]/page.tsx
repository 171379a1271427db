import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GettingInHeader, OtherWay, OtherWays } from "@/components/auth/getting-in";
import { AcceptInvite } from "@/components/invites/accept-invite";
import { type ClosedAs, ClosedInvite } from "@/components/invites/closed-invite";
import { currentViewer } from "@/lib/auth/gate";
import { type FoundInvite, findInvite } from "@/lib/invites/queries";
import { paths } from "@/lib/paths";
import { accept, join, signInAndJoin, signOutHere } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("join"))("title") };
}

/** What an invitation leads to. Looking at it uses nothing up: programs that check mail follow its links too. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invite, viewer, t, role] = await Promise.all([
    findInvite(token),
    currentViewer(),
    getTranslations("join"),
    getTranslations("roles"),
  ]);
  const closed = closedAs(invite, viewer?.email);
  if (!invite || closed) {
    const company = invite?.company.name ?? "";
    return <ClosedInvite state={closed ?? "unknown"} company={company} isSignedIn={viewer !== null} />;
  }
  const { email, company, invitedBy } = invite;
  const words = {
    company: company.name,
    role: role(invite.role),
    bdi: (name: ReactNode) => <bdi>{name}</bdi>,
  };
  return (
    <>
      <GettingInHeader title={t.rich("heading", words)}>
        {invitedBy ? t.rich("by", { ...words, by: invitedBy }) : t.rich("byNobody", words)}
      </GettingInHeader>
      <AcceptInvite
        token={token}
        email={email}
        signedInAs={viewer?.email ?? null}
        isKnown={invite.isKnown}
        actions={{ accept, join, signInAndJoin, signOutHere }}
      />
      {!viewer && invite.isKnown && (
        <OtherWays>
          <OtherWay href={paths.signIn(paths.join(token))}>{t("otherWay")}</OtherWay>
        </OtherWays>
      )}
    </>
  );
}

/** Why an invitation opens nothing, or null for one that is open to whoever this is. */
function closedAs(invite: FoundInvite | null, signedInAs: string | undefined): ClosedAs | null {
  if (!invite) return "unknown";
  if (invite.isMember && invite.email === signedInAs) return "member";
  return invite.state === "open" ? null : invite.state;
}
