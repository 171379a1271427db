import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** Both lead to Nectar's edit page, which opens on the step that the status asks for. */
export function RepairLinks({ id, urgent }: { id: string; urgent: boolean }) {
  const t = useTranslations("connection");
  const href = paths.connectionEdit(id);
  return (
    <>
      <ButtonLink
        href={paths.newShareLink({ connection: id })}
        prefetch={false}
        look="quiet"
        className="max-sm:-ml-3.5"
      >
        {t("share")}
      </ButtonLink>
      <ButtonLink href={href} prefetch={false} look={urgent ? "secondary" : "primary"}>
        {t("edit")}
      </ButtonLink>
      <ButtonLink href={href} prefetch={false} look={urgent ? "primary" : "secondary"}>
        {t("reconnect")}
      </ButtonLink>
    </>
  );
}
