import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { connectChoices } from "@/components/links/connect-choices";
import { ConnectForm } from "@/components/links/connect-form";
import { ConnectIntro } from "@/components/links/connect-intro";
import { Connecting } from "@/components/links/connecting";
import { MayNotConnect } from "@/components/links/may-not-connect";
import { SendToComputer } from "@/components/links/send-to-computer";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { listArrivedSince } from "@/lib/connections/queries";
import { keptInput } from "@/lib/kept-input/form";
import { findShownLink } from "@/lib/links/queries";
import { first, type SearchParams } from "@/lib/search-params";
import { makeConnectLink } from "./actions";
import { sendToComputer } from "./hand-over";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("connect"))("title") };
}

/** First the form, and with a link that it made Nectar's page. */
export default async function ConnectPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope, email } = await requireViewer();
  if (!can(scope.role, "links.create")) return <MayNotConnect />;
  const query = await searchParams;
  const wanted = first(query.link);
  const link = wanted ? await findShownLink(scope, wanted) : null;
  if (link) {
    const [version, arrivals] = await Promise.all([
      companyVersion(scope),
      listArrivedSince(scope, link.createdAt),
    ]);
    const send = (
      <SendToComputer page={{ kind: "link", id: link.id }} email={email} action={sendToComputer} />
    );
    return <Connecting link={link} arrivals={arrivals} version={version} send={send} />;
  }
  const [choices, kept, messages] = await Promise.all([
    connectChoices(scope),
    keptInput("connect"),
    getMessages(),
  ]);
  return (
    <ConnectIntro linkIsGone={wanted !== undefined}>
      <ConnectForm
        action={makeConnectLink}
        {...choices}
        preselected={{ siteIds: first(query.site) ?? [], utilityTypes: first(query.type) ?? [] }}
        initial={kept}
        words={messages.connect.form}
      />
    </ConnectIntro>
  );
}
