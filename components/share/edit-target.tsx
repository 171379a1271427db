import { useTranslations } from "next-intl";

type Choice = { id: string; providerName: string; username: string | null };

/** The options of the select of connections: drawn on the server. */
export function EditTarget({ connections }: { connections: Choice[] }) {
  const t = useTranslations("newShareLink.form");
  return (
    <>
      <option value="">{t("chooseConnection")}</option>
      {connections.map(({ id, providerName, username }) => (
        <option key={id} value={id}>
          {username ? `${providerName} (${username})` : providerName}
        </option>
      ))}
    </>
  );
}
