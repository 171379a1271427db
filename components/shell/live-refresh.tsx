import { useMessages } from "next-intl";
import { LiveFollow } from "@/components/shell/live-follow";

/** Has the page that it stands on follow what happens (live-follow.tsx). The first thing on the page. */
export function LiveRefresh({ version, stream }: { version: number; stream: string }) {
  return <LiveFollow version={version} stream={stream} words={useMessages().live} />;
}
