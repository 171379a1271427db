import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { connectChoices } from "@/components/links/connect-choices";
import { MayNotConnect } from "@/components/links/may-not-connect";
import { EditTarget } from "@/components/share/edit-target";
import { ShareForm } from "@/components/share/share-form";
import { ShareKinds } from "@/components/share/share-kinds";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import type { FormValues } from "@/lib/form-data";
import { keptInput } from "@/lib/kept-input/form";
import { getLink } from "@/lib/links/list/queries";
import { canSendMail } from "@/lib/mail/deliver";
import { paths } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { latestLastDay } from "@/lib/share-links/input";
import { listConnectionChoices } from "@/lib/share-links/queries";
import { makeShareLink } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("newShareLink"))("title") };
}

export default async function NewShareLinkPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  if (!can(scope.role, "links.create")) return <MayNotConnect />;
  const query = await searchParams;
  const [kept, given] = await Promise.all([keptInput("share-link"), givenValues(scope, query)]);
  const isEdit = first(query.kind) === "edit" || Boolean(kept?.values.connectionId ?? given.connectionId);
  const [choices, connections, t, messages] = await Promise.all([
    isEdit ? null : connectChoices(scope),
    isEdit ? listConnectionChoices(scope) : [],
    getTranslations("newShareLink"),
    getMessages(),
  ]);
  return (
    <>
      <PageHeader
        before={<BackLink href={paths.links()}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <div className="grid max-w-[680px] gap-8">
        <ShareKinds isEdit={isEdit} />
        <ShareForm
          action={makeShareLink}
          initial={kept}
          given={given}
          choices={choices}
          connections={<EditTarget connections={connections} />}
          canMail={canSendMail()}
          lastDays={{ min: new Date().toISOString().slice(0, 10), max: latestLastDay() }}
          words={messages.newShareLink.form}
          connectWords={messages.connect.form}
        />
      </div>
    </>
  );
}

/** What the form begins with: a site, a connection, a link that was made, or what was typed on /connect. */
async function givenValues(scope: Scope, query: Awaited<SearchParams>): Promise<FormValues> {
  const link = query.link ? await getLink(scope, first(query.link) ?? "") : null;
  if (link) return { ...link.prefill, siteIds: link.siteIds };
  const text = (name: string) => first(query[name]) ?? "";
  const texts = (name: string) => [query[name] ?? []].flat();
  return {
    siteIds: [...texts("siteIds"), ...texts("site")],
    utilityTypes: texts("utilityTypes"),
    providerUrl: text("providerUrl"),
    country: text("country"),
    collectFrom: text("collectFrom"),
    ownerEmail: text("ownerEmail"),
    connectionId: text("connection"),
  };
}
