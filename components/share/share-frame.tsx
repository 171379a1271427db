import { useMessages, useTranslations } from "next-intl";
import { ConnectFrame } from "@/components/links/connect-frame";
import { SharePageFrame } from "@/components/share/share-page";
import { ShareWatch } from "@/components/share/share-watch";
import { paths } from "@/lib/paths";
import { shareUrl } from "@/lib/share-links/sealed-token";
import type { Share } from "@/lib/share-links/visits/queries";

/** Nectar's page, for somebody who has started. */
export function ShareFrame({ share, token, url }: { share: Share; token: string; url: string }) {
  const t = useTranslations("share");
  const messages = useMessages();
  const provider = share.connection?.providerName;
  const address = shareUrl(token);
  const people = { sender: share.sender, company: share.companyName };
  return (
    <SharePageFrame brand={share.brand} wide>
      <h1 className="text-28 wrap-anywhere">{provider ? t("editFrame", { provider }) : t("connectFrame")}</h1>
      <p className="mt-1 mb-6 max-w-prose wrap-anywhere text-ink-soft">{t("frameLead", people)}</p>
      <ShareWatch url={paths.shareState(token)} words={messages.share.watch} />
      <ConnectFrame
        title={provider ? t("editFrameName") : t("connectFrameName")}
        url={url}
        here={address}
        // Not Nectar's link: that one knows neither how often the share link may be used nor until when.
        copied={address}
      />
      <p className="mt-4 text-13 wrap-anywhere text-ink-soft">{t("frameDone", people)}</p>
    </SharePageFrame>
  );
}
