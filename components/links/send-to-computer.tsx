import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FramedPage } from "@/lib/hand-over/input";
import { canSendMail } from "@/lib/mail/deliver";

type Props = { page: FramedPage; email: string; action: (form: FormData) => Promise<void> };

/** Mails the way to this page to oneself, where mails can be sent. */
export function SendToComputer({ page, email, action }: Props) {
  const t = useTranslations("handOver");
  if (!canSendMail()) return null;
  return (
    <form action={action}>
      <input type="hidden" name="kind" value={page.kind} />
      <input type="hidden" name="id" value={page.id} />
      <SubmitButton look="secondary" pendingLabel={t("sending")}>
        <Mail aria-hidden /> {t("send")}
      </SubmitButton>
      <p className="mt-1.5 text-13 wrap-anywhere text-ink-soft">{t("to", { email })}</p>
    </form>
  );
}
