import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SharePageFrame } from "@/components/share/share-page";
import { PlugDrawing } from "@/components/ui/drawings";
import type { Brand } from "@/lib/branding/queries";
import type { Share } from "@/lib/share-links/visits/queries";

type Closed = Exclude<Share["state"], "active">;

/** A link that cannot be used any more: why, and whom to ask. */
export function ShareClosed({ share, state }: { share: Share; state: Closed }) {
  const t = useTranslations("share");
  const people = { sender: share.sender, company: share.companyName };
  return (
    <Plain brand={share.brand} title={t(`${state}.title`)} text={t(`${state}.text`, people)}>
      <p className="mt-2 text-ink-soft">{t("ask", people)}</p>
      {state === "revoked" && <p className="mt-2 text-13 text-ink-soft">{t("openBefore", people)}</p>}
    </Plain>
  );
}

/** An address that belongs to no share link. */
export function ShareUnknown() {
  const t = useTranslations("share.unknown");
  return <Plain title={t("title")} text={t("text")} />;
}

/** Too many looks from one address. */
export function ShareTooOften({ minutes }: { minutes: number }) {
  const t = useTranslations("share.tooOften");
  return <Plain title={t("title")} text={t("text", { minutes })} />;
}

/** Pressed twice: the first press is still being carried out. The page looks again by itself. */
export function SharePreparing({ share }: { share: Share }) {
  const t = useTranslations("share.preparing");
  return (
    <>
      <meta httpEquiv="refresh" content="2" />
      <Plain brand={share.brand} title={t("title")} text={t("text")} />
    </>
  );
}

function Plain({
  brand,
  title,
  text,
  children,
}: {
  brand?: Brand;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <SharePageFrame brand={brand}>
      <div className="wrap-anywhere">
        <PlugDrawing className="h-24 w-32 text-ink-faint" />
        <h1 className="mt-6 text-28">{title}</h1>
        <p className="mt-2 text-16">{text}</p>
        {children}
      </div>
    </SharePageFrame>
  );
}
