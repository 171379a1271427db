import { useMessages, useTranslations } from "next-intl";
import { CopyField } from "@/components/links/copy-field";

/** The address of a share link, to hand over. */
export function ShareAddress({ url }: { url: string }) {
  const t = useTranslations("link");
  const messages = useMessages();
  return (
    <div className="rounded-lg border border-hairline bg-sunken px-4 py-3">
      <CopyField url={url} label={t("address")} words={messages.frame.copy} />
    </div>
  );
}
