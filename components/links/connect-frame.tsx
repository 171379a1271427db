import { ExternalLink, Lock } from "lucide-react";
import { useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyLink } from "@/components/links/copy-link";
import { FrameHelp } from "@/components/links/frame-help";
import { FrameWatch } from "@/components/links/frame-watch";
import { FullScreen } from "@/components/links/full-screen";
import { NarrowWindow } from "@/components/links/narrow-window";
import { ExternalButtonLink } from "@/components/ui/button";

/** What Nectar's page is designed for (Magic link integration guide, "Embed in an iframe"). */
const WIDTH = 1152;
const HEIGHT = 648;

const FRAME = "connect-frame";

/** Where the window is narrower than the page, the arrow keys scroll it sideways. */
const scrollableByKeyboard = { tabIndex: 0 };

type Props = {
  title: string;
  /** Nectar's page. */
  url: string;
  /** The whole address of the page that shows this frame: how one goes on at a computer. */
  here: string;
  /** What "Copy link" copies, where that is not Nectar's page itself. */
  copied?: string;
  /** A further way of getting `here` to a computer. */
  send?: ReactNode;
};

/**
 * Nectar's connect or edit page in a window of ours. The frame always has the size that the page needs: where
 * the window is narrower it can be scrolled, and the ways to a wider one are offered first.
 *
 * `sandbox` leaves the page its own origin, scripts, forms and pop-ups (a utility may open one), and takes
 * away the rest: above all it cannot navigate the portal.
 */
export function ConnectFrame({ title, url, here, copied = url, send }: Props) {
  const t = useTranslations("frame");
  const messages = useMessages();
  return (
    <section data-wide-page className="@container" aria-label={title}>
      <div className="overflow-hidden rounded-lg border border-hairline bg-sheet shadow-[var(--shadow)]">
        <FrameBar url={url} copied={copied} />
        <div className="@min-[1152px]:hidden">
          <NarrowWindow width={WIDTH} here={here} send={send} />
        </div>
        <div className="relative">
          <FrameWatch key={url} frame={FRAME} url={url} newTab={t("newTab")} words={messages.frame.trouble} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups the fields of a form */}
          <div
            role="group"
            aria-label={t("page")}
            {...scrollableByKeyboard}
            className="overflow-x-auto focus-visible:-outline-offset-2"
          >
            <div className="frame-box relative">
              <iframe
                id={FRAME}
                src={url}
                title={title}
                width={WIDTH}
                height={HEIGHT}
                className="relative block max-w-none border-0"
                sandbox="allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts"
                allow="fullscreen"
                referrerPolicy="no-referrer"
              />
            </div>
          </div>
        </div>
      </div>
      <FrameHelp host={new URL(url).host} url={url} />
    </section>
  );
}

/** Whose page it is, and the other ways to it. */
function FrameBar({ url, copied }: { url: string; copied: string }) {
  const t = useTranslations("frame");
  const messages = useMessages();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline px-3 py-1.5">
      <p className="flex min-w-0 items-center gap-2 text-13 text-ink-soft">
        <Lock aria-hidden className="size-3.5 shrink-0 text-well" />
        <span className="font-medium text-ink">{t("secure")}</span>
        <span className="truncate">{new URL(url).host}</span>
      </p>
      <div className="flex flex-wrap items-center gap-1">
        <CopyLink url={copied} words={messages.frame.copy} />
        <ExternalButtonLink href={url} look="quiet" className="h-8 px-2.5 text-13">
          <ExternalLink aria-hidden /> {t("newTab")}
        </ExternalButtonLink>
        <FullScreen target={FRAME}>{t("fullScreen")}</FullScreen>
      </div>
    </div>
  );
}
