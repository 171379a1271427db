import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { LinkFacts } from "@/components/links/link-facts";
import { LinkTitle } from "@/components/links/link-title";
import { Revocation } from "@/components/links/revocation";
import { ShareAddress } from "@/components/links/share-address";
import { ShareVisits } from "@/components/links/share-visits";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { findShareUrl, getLink } from "@/lib/links/list/queries";
import { refreshLinkStates } from "@/lib/links/states/commands";
import { paths } from "@/lib/paths";
import { revoke, revokeShare } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("link"))("title") };
}

export default async function LinkPage({ params }: { params: Promise<{ id: string }> }) {
  const { scope } = await requireViewer();
  const { id } = await params;
  const [link, version, t] = await Promise.all([
    getLink(scope, id),
    companyVersion(scope),
    getTranslations("link"),
  ]);
  if (!link) notFound();
  const { listed } = link;
  // Whoever may make links may copy this one: it opens the way into the company's account.
  const url =
    link.state === "active" && can(scope.role, "links.create") ? await findShareUrl(scope, id) : null;
  const isUnfinished = link.share?.links.some(
    (inside) => inside.invitationId && !inside.revokedAt && !inside.endedAs,
  );
  const mayRevoke = can(scope.role, "links.revoke") && (link.state !== "revoked" || isUnfinished);
  after(() => refreshLinkStates(scope, [id]));

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader
        before={<BackLink href={paths.links()}>{t("back")}</BackLink>}
        title={<LinkTitle link={link} />}
        lead={t(`leads.${listed}`)}
      />
      <div className="grid items-start gap-x-14 gap-y-10 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-8">
          {url && <ShareAddress url={url} />}
          <LinkFacts link={link} />
          {mayRevoke && <Revocation link={link} action={link.share ? revokeShare : revoke} />}
        </div>
        {link.share && (
          <div className="grid gap-8">
            {link.share.note && (
              <Section title={t("note")}>
                <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                  <bdi>{link.share.note}</bdi>
                </p>
              </Section>
            )}
            <ShareVisits visits={link.share.links} />
          </div>
        )}
      </div>
    </>
  );
}
