import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

/** For a role that may look but not connect. */
export function MayNotConnect() {
  const t = useTranslations("connect");
  return (
    <PageHeader
      title={t("mayNotTitle")}
      lead={t("mayNot")}
      action={<ButtonLink href={paths.dashboard()}>{t("toDashboard")}</ButtonLink>}
    />
  );
}
