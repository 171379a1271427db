import type { Metadata } from "next";
import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import { Arrivals } from "@/components/links/arrivals";
import { connectChoices } from "@/components/links/connect-choices";
import { ConnectForm } from "@/components/links/connect-form";
import { ConnectFrame } from "@/components/links/connect-frame";
import { MayNotConnect } from "@/components/links/may-not-connect";
import { NextSteps } from "@/components/links/next-steps";
import { SendToComputer } from "@/components/links/send-to-computer";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/queries";
import type { Scope } from "@/lib/auth/scope";
import { getCompany } from "@/lib/companies/queries";
import { listArrivedSince } from "@/lib/connections/queries";
import type { FormValues } from "@/lib/form-data";
import { keptInput } from "@/lib/kept-input/form";
import { findShownLink } from "@/lib/links/queries";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { first, type SearchParams } from "@/lib/search-params";
import { makeConnectLink, shareInstead } from "./actions";
import { sendToComputer } from "./hand-over";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("connect"))("title") };
}

export default async function ConnectPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { scope } = viewer;
  const query = await searchParams;
  if (!can(scope.role, "links.create")) return <MayNotConnect />;
  const wanted = first(query.link);
  const link = wanted ? await findShownLink(scope, wanted) : null;
  if (link) return <Connecting viewer={viewer} link={link} />;
  return <Choosing scope={scope} linkIsGone={wanted !== undefined} preselected={preselection(query)} />;
}

/** What a site's page, or a gap in its coverage, asks for. */
function preselection({ site, type }: Awaited<SearchParams>): FormValues {
  return { siteIds: first(site) ?? [], utilityTypes: first(type) ?? [] };
}

/** The form, before the link is made. */
async function Choosing({
  scope,
  linkIsGone,
  preselected,
}: {
  scope: Scope;
  linkIsGone: boolean;
  preselected: FormValues;
}) {
  const [choices, kept, t, messages] = await Promise.all([
    connectChoices(scope),
    keptInput("connect"),
    getTranslations("connect"),
    getMessages(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {linkIsGone && (
        <div className="mb-8 max-w-[680px]">
          <Notice tone="note" role="status">
            {t("linkGone")}
          </Notice>
        </div>
      )}
      {/* As wide as Nectar's page, which comes next: the navigation stays where it is. */}
      <div
        data-wide-page
        className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,680px)_minmax(0,1fr)]"
      >
        <ConnectForm
          action={makeConnectLink}
          share={shareInstead}
          {...choices}
          preselected={preselected}
          initial={kept}
          words={messages.connect.form}
        />
        <NextSteps />
      </div>
    </>
  );
}

type ShownLink = { id: string; url: string; createdAt: Date };

/** Nectar's page in its frame, and what has arrived since the link was made. */
async function Connecting({ viewer, link }: { viewer: Viewer; link: ShownLink }) {
  const { scope, email } = viewer;
  const [company, arrivals, t] = await Promise.all([
    getCompany(scope),
    listArrivedSince(scope, link.createdAt),
    getTranslations("connect"),
  ]);
  return (
    <>
      <LiveRefresh version={company.version} stream={paths.live(true)} />
      <PageHeader
        title={t("title")}
        lead={t("frameLead")}
        action={
          <>
            <ButtonLink look="secondary" href={paths.newShareLink({ link: link.id })}>
              {t("share")}
            </ButtonLink>
            <ButtonLink look="secondary" href={paths.connect()}>
              {t("startOver")}
            </ButtonLink>
          </>
        }
      />
      <Arrivals arrivals={arrivals} />
      <ConnectFrame
        title={t("frame")}
        url={link.url}
        here={publicUrl(paths.connect({ link: link.id }))}
        send={<SendToComputer page={{ kind: "link", id: link.id }} email={email} action={sendToComputer} />}
      />
      <p className="mt-4 text-13 text-ink-soft">
        {t.rich("late", {
          dashboard: (words) => (
            <Link
              href={paths.dashboard()}
              className="font-medium text-accent-ink underline underline-offset-2"
            >
              {words}
            </Link>
          ),
        })}
      </p>
    </>
  );
}
