import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UtilityTypes } from "@/components/connections/utility-types";
import { SharePageFrame } from "@/components/share/share-page";
import { ActionForm } from "@/components/ui/action-form";
import { Facts } from "@/components/ui/facts";
import { CalendarDay } from "@/components/ui/relative-time";
import type { FormState } from "@/lib/action-result";
import type { Share } from "@/lib/share-links/visits/queries";

type Props = {
  share: Share;
  token: string;
  start: (state: FormState, form: FormData) => Promise<FormState>;
};

/** What a share link opens with: who asks for what, what will happen, and one button. */
export function ShareIntro({ share, token, start }: Props) {
  const t = useTranslations("share");
  const people = { sender: share.sender, company: share.companyName };
  const provider = share.connection?.providerName;
  return (
    <SharePageFrame brand={share.brand}>
      <h1 className="text-28 wrap-anywhere">
        {provider ? t("editTitle", { ...people, provider }) : t("connectTitle", people)}
      </h1>
      <p className="mt-2 text-16 wrap-anywhere text-ink-soft">
        {provider ? t("editLead", { ...people, provider }) : t("connectLead", people)}
      </p>
      {share.note && <Note sender={share.sender} note={share.note} />}
      <Asked share={share} />
      <h2 className="mt-8 text-16">{t("stepsTitle")}</h2>
      <ol className="steps mt-3">
        {[provider ? t("editStep") : t("connectStep"), t("verifyStep"), t("doneStep", people)].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-6 rounded-lg bg-sunken px-4 py-3 wrap-anywhere">{t("privacy", people)}</p>
      <div className="mt-6">
        <ActionForm
          action={start}
          // A button that is pressed twice makes one visit.
          fields={{ token, visit: crypto.randomUUID() }}
          submit={t("start")}
          pending={t("starting")}
          className="h-11 px-8 text-16"
        />
      </div>
      {share.expiresAt && (
        <p className="mt-4 text-13 text-ink-soft">
          {t.rich("expires", { day: () => <CalendarDay at={share.expiresAt ?? new Date()} /> })}
        </p>
      )}
    </SharePageFrame>
  );
}

/** What the sender wrote: text, in whatever direction it runs, and nothing else. */
function Note({ sender, note }: { sender: string; note: string }) {
  const t = useTranslations("share");
  return (
    <figure className="mt-6 border-l-2 border-accent pl-4">
      <blockquote dir="auto" className="wrap-anywhere whitespace-pre-line">
        <bdi>{note}</bdi>
      </blockquote>
      <figcaption className="mt-1 text-13 wrap-anywhere text-ink-soft">{t("noteBy", { sender })}</figcaption>
    </figure>
  );
}

/** What the link is for, as far as it was said. */
function Asked({ share }: { share: Share }) {
  const t = useTranslations("share.asked");
  const format = useFormatter();
  const { providerUrl, utilityTypes, collectFrom } = share.prefill;
  const types = [utilityTypes ?? []].flat();
  const facts: [string, ReactNode][] = [
    [t("sites"), format.list(share.sites)],
    [t("provider"), typeof providerUrl === "string" && new URL(providerUrl).hostname],
    [t("types"), types.length > 0 && <UtilityTypes key="types" types={types} none="" />],
    [t("from"), typeof collectFrom === "string" && <CalendarDay key="from" at={new Date(collectFrom)} />],
  ];
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <>
      <h2 className="mt-8 text-16">{t("title")}</h2>
      <div className="mt-3 border-t border-hairline pt-3">
        <Facts facts={known.map(([term, value]) => [term, <bdi key={term}>{value}</bdi>])} />
      </div>
    </>
  );
}
