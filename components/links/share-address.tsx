import { useMessages, useTranslations } from "next-intl";
import { CopyLink } from "@/components/links/copy-link";

/** The address of a share link, to copy or to take by hand. */
export function ShareAddress({ url }: { url: string }) {
  const t = useTranslations("link");
  const messages = useMessages();
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg border border-hairline bg-sheet px-4 py-3">
      <input
        readOnly
        value={url}
        aria-label={t("address")}
        className="h-9 min-w-0 flex-1 basis-60 rounded border border-outline/70 bg-paper px-3 text-13"
      />
      <CopyLink url={url} words={messages.frame.copy} />
    </div>
  );
}
