import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UtilityTypes } from "@/components/connections/utility-types";
import { LinkCounts } from "@/components/links/link-counts";
import { LinkState } from "@/components/links/link-state";
import { Facts } from "@/components/ui/facts";
import { CalendarDay, RelativeTime } from "@/components/ui/relative-time";
import type { LinkDetail } from "@/lib/links/list/queries";

/** Who made a link, when, what for, and what became of it. */
export function LinkFacts({ link }: { link: LinkDetail }) {
  const t = useTranslations("link");
  const list = useTranslations("links");
  const format = useFormatter();
  const { prefill, share } = link;
  const types = [prefill.utilityTypes ?? []].flat();
  const facts: [string, ReactNode][] = [
    [list("state"), <LinkState key="state" state={link.state} />],
    [list("counts"), <LinkCounts key="counts" link={link} />],
    [list("made"), <Made key="made" link={link} />],
    [
      t("way"),
      t(link.isInvitation === null ? "wayShare" : link.isInvitation ? "wayInvitation" : "wayMagicLink"),
    ],
    [t("expires"), link.expiresAt && <CalendarDay at={link.expiresAt} />],
    [
      t("recipient"),
      link.recipient && (
        <Recipient
          to={link.recipient}
          mailedAt={share?.mailedAt ?? null}
          isWaiting={link.state === "active"}
        />
      ),
    ],
    [t("sites"), format.list(link.sites)],
    [t("provider"), link.provider ?? prefill.providerUrl],
    [t("types"), types.length > 0 && <UtilityTypes key="types" types={types} none="" />],
    [
      t("from"),
      typeof prefill.collectFrom === "string" && (
        <CalendarDay key="from" at={new Date(prefill.collectFrom)} />
      ),
    ],
    [t("ownerEmail"), prefill.ownerEmail],
  ];
  const known = facts.filter(([, value]) => value);
  return <Facts facts={known.map(([term, value]) => [term, <bdi key={term}>{value}</bdi>])} />;
}

function Made({ link }: { link: LinkDetail }) {
  const t = useTranslations("links");
  return (
    <>
      {link.person ?? t("noPerson")}, <RelativeTime at={link.createdAt} />
    </>
  );
}

type RecipientProps = { to: string; mailedAt: Date | null; isWaiting: boolean };

/**
 * Whether the mail is gone: a mail server may be away for hours, and the link works without it. A link that is over
 * before that is not mailed any more.
 */
function Recipient({ to, mailedAt, isWaiting }: RecipientProps) {
  const t = useTranslations("link");
  const notMailed = isWaiting ? t("notMailedYet") : t("notMailed");
  return (
    <>
      {to}
      <span className="block text-13 text-ink-soft">
        {mailedAt ? t.rich("mailed", { time: () => <RelativeTime at={mailedAt} /> }) : notMailed}
      </span>
    </>
  );
}
