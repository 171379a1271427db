import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useLinkAbout } from "@/components/links/link-about";
import { LinkCounts } from "@/components/links/link-counts";
import { LinkState } from "@/components/links/link-state";
import { hidden } from "@/components/ui/hidden";
import { RelativeTime } from "@/components/ui/relative-time";
import { Standing } from "@/components/ui/standing";
import { TableHead } from "@/components/ui/table-head";
import type { ListedLink } from "@/lib/links/list/queries";
import { paths } from "@/lib/paths";

/** The company's links: what for, by whom and when, and what became of each. */
export function LinksTable({ rows }: { rows: ListedLink[] }) {
  const t = useTranslations("links");
  const about = useLinkAbout();
  /** What tells a link from the others by ear. */
  const nameOf = (link: ListedLink) =>
    [about(link), t(`kinds.${link.listed}`), link.recipient].filter(Boolean).join(", ");
  return (
    <table aria-label={t("title")} className="cards w-full">
      <TableHead columns={[t("link"), t("made"), t("state"), t("counts")]} action={t("action")} />
      <Standing ids={rows.map(({ id }) => id)}>
        {rows.map((link) => (
          <Fragment key={link.id}>
            <th scope="row">
              <span className="font-medium wrap-anywhere">
                <bdi>{about(link)}</bdi>
              </span>
              <span className="block text-12 wrap-anywhere text-ink-soft">
                {t(`kinds.${link.listed}`)}
                {link.isInvitation !== null && ` · ${t(link.isInvitation ? "byInvitation" : "byMagicLink")}`}
                {link.recipient && ` · ${link.recipient}`}
              </span>
            </th>
            <td data-label={t("made")}>
              <span>
                <span className="wrap-anywhere">
                  <bdi>{link.person ?? t("noPerson")}</bdi>
                </span>
                <span className="block text-12 text-ink-soft">
                  <RelativeTime at={link.createdAt} />
                </span>
              </span>
            </td>
            <td data-label={t("state")}>
              <LinkState state={link.state} />
            </td>
            <td data-label={t("counts")}>
              <LinkCounts link={link} />
            </td>
            <td className="md:text-right">
              <Link href={paths.link(link.id)} className="row-action">
                {t.rich("details", { about: nameOf(link), hidden })}
              </Link>
            </td>
          </Fragment>
        ))}
      </Standing>
    </table>
  );
}
