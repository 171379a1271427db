import type { Metadata } from "next";
import Link from "next/link";
import { Arrivals } from "@/components/links/arrivals";
import { ConnectForm } from "@/components/links/connect-form";
import { ConnectFrame } from "@/components/links/connect-frame";
import { MayNotConnect } from "@/components/links/may-not-connect";
import { NextSteps } from "@/components/links/next-steps";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { getCompany } from "@/lib/companies/queries";
import { listArrivedSince } from "@/lib/connections/queries";
import { findShownLink } from "@/lib/links/queries";
import { countryChoices } from "@/lib/nectar/countries";
import { utilityTypeLabel, utilityTypes } from "@/lib/nectar/utility-types";
import { paths } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { listSiteChoices } from "@/lib/sites/queries";
import { makeConnectLink } from "./actions";

export const metadata: Metadata = { title: "Connect a utility" };

export default async function ConnectPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const query = await searchParams;
  if (!can(scope.role, "links.create")) return <MayNotConnect />;
  const wanted = first(query.link);
  const link = wanted ? await findShownLink(scope, wanted) : null;
  if (link) return <Connecting scope={scope} link={link} />;
  return <Choosing scope={scope} linkIsGone={wanted !== undefined} site={first(query.site)} />;
}

/** The form, before the link is made. */
async function Choosing({ scope, linkIsGone, site }: { scope: Scope; linkIsGone: boolean; site?: string }) {
  const sites = await listSiteChoices(scope);
  return (
    <>
      <PageHeader
        title="Connect a utility"
        lead="Tell us what you know; all of it is optional. Next, you sign in at your utility on a secure page by Nectar."
      />
      {linkIsGone && (
        <div className="mb-8 max-w-[680px]">
          <Notice tone="note" role="status">
            That page is no longer kept. Press Continue to get a new one.
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,680px)_minmax(0,1fr)]">
        <ConnectForm
          action={makeConnectLink}
          sites={sites.map(({ id, name, address }) => ({ value: id, label: name, note: address }))}
          utilityTypes={utilityTypes.map((type) => ({ value: type, label: utilityTypeLabel(type) }))}
          countries={countryChoices().map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          latestDay={new Date().toISOString().slice(0, 10)}
          preselectedSite={site}
        />
        <NextSteps />
      </div>
    </>
  );
}

/** Nectar's page in its frame, and what has arrived since the link was made. */
async function Connecting({ scope, link }: { scope: Scope; link: { url: string; createdAt: Date } }) {
  const [company, arrivals] = await Promise.all([getCompany(scope), listArrivedSince(scope, link.createdAt)]);
  return (
    <>
      <LiveRefresh version={company.version} stream={paths.live(true)} />
      <PageHeader
        title="Connect a utility"
        lead="Sign in at your utility below. What you type there goes to Nectar, never through this portal."
        action={
          <ButtonLink look="secondary" href={paths.connect()}>
            Start over
          </ButtonLink>
        }
      />
      <Arrivals arrivals={arrivals} />
      <ConnectFrame title="Connect a utility account" url={link.url} />
      <p className="mt-4 text-13 text-ink-soft">
        Finished, and nothing arrived? It may take a moment.{" "}
        <Link href={paths.dashboard()} className="font-medium text-accent-ink underline underline-offset-2">
          Look at the dashboard
        </Link>
      </p>
    </>
  );
}
