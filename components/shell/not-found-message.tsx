import { useTranslations } from "next-intl";
import { Message } from "@/components/shell/message";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export function NotFoundMessage() {
  const t = useTranslations("notFound");
  return (
    <Message
      title={t("heading")}
      action={<ButtonLink href={paths.dashboard()}>{t("toDashboard")}</ButtonLink>}
    >
      {t("text")}
    </Message>
  );
}
