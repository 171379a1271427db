import { useLinkAbout } from "@/components/links/link-about";
import type { ListedLink } from "@/lib/links/list/queries";

/** A link is called by what it is for. */
export function LinkTitle({ link }: { link: ListedLink }) {
  const about = useLinkAbout();
  return <bdi>{about(link)}</bdi>;
}
