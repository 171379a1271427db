import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ShareClosed, SharePreparing, ShareTooOften } from "@/components/share/share-closed";
import { ShareFrame } from "@/components/share/share-frame";
import { ShareIntro } from "@/components/share/share-intro";
import { clientAddress } from "@/lib/auth/gate";
import { METHOD_HEADER } from "@/lib/auth/path-header";
import { countLook } from "@/lib/share-links/throttle";
import { countOpening } from "@/lib/share-links/visits/commands";
import { currentVisit } from "@/lib/share-links/visits/cookie";
import { isOpening } from "@/lib/share-links/visits/opening";
import { findShare, type Share } from "@/lib/share-links/visits/queries";
import { start } from "./actions";

type Props = { params: Promise<{ token: string }> };

/** Counted and looked up once, for the title and for the page. */
const lookAt = cache(async (token: string) => {
  const minutes = await countLook(await clientAddress());
  return minutes > 0 ? { minutes } : { share: await findShare(token) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { share } = await lookAt((await params).token);
  const t = await getTranslations("share");
  return {
    title: { absolute: share ? t("pageTitle", { company: share.companyName }) : t("unknown.title") },
    robots: { index: false, follow: false, noarchive: true, nosnippet: true },
  };
}

export default async function SharePage({ params }: Props) {
  const { token } = await params;
  const { share, minutes } = await lookAt(token);
  if (minutes !== undefined) return <ShareTooOften minutes={minutes} />;
  if (!share) notFound();
  if (share.state === "active") await countThis(share);
  // Whoever took the last use goes on with it.
  const visit = ["active", "usedUp"].includes(share.state) ? await currentVisit(share) : null;
  if (visit?.url) return <ShareFrame share={share} token={token} url={visit.url} />;
  if (visit) return <SharePreparing share={share} />;
  if (share.state !== "active") return <ShareClosed share={share} state={share.state} />;
  return <ShareIntro share={share} token={token} start={start} />;
}

async function countThis(share: Share): Promise<void> {
  const asked = await headers();
  if (!isOpening(asked.get(METHOD_HEADER) ?? "", asked)) return;
  await countOpening(share, `${await clientAddress()} ${asked.get("user-agent")}`);
}
