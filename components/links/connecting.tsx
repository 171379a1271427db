import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Arrival, Arrivals } from "@/components/links/arrivals";
import { ConnectFrame } from "@/components/links/connect-frame";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";

type Props = {
  link: { id: string; url: string };
  /** What has come since the link was made. */
  arrivals: Arrival[];
  /** The company's version that is shown. */
  version: number;
  /** A further way of getting this page to a computer. */
  send: ReactNode;
};

/** Nectar's page in its frame, and what has arrived. */
export function Connecting({ link, arrivals, version, send }: Props) {
  const t = useTranslations("connect");
  return (
    <>
      <LiveRefresh version={version} stream={paths.live(true)} />
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
        send={send}
      />
      <p className="mt-4 text-13 text-ink-soft">
        {t.rich("late", {
          dashboard: (words) => (
            <Link href={paths.dashboard()} className="text-link">
              {words}
            </Link>
          ),
        })}
      </p>
    </>
  );
}
