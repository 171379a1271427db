import type { ConnectionStatus } from "../../connections/status";
import type { Connection } from "../../generated/client";
import type { Translator } from "../../i18n/translator";
import { type OutcomeTexts, outcomeTexts } from "../outcome-texts";
import { OutcomeMark } from "../shell/outcome-mark";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";

/** What was just done, if anything; for a login, what the utility said to it. */
export type Saved = "nothing" | "sites" | "collection" | { login: ConnectionStatus };

type MenuViewProps = {
  companyName: string;
  connection: Connection;
  siteNames: string[];
  saved: Saved;
  credentialsHref: string;
  sitesHref: string;
  collectionHref: string;
  doneHref: string;
};

/** What can be changed about a connection, with what was just changed above it. */
export function MenuView(props: MenuViewProps) {
  const { companyName, connection, siteNames, saved } = props;
  const t = useTranslator();
  const { title, text, tone } = headOf(t, saved, connection.providerName);
  const since = t.date(connection.dataCollectionStartDate);
  const owner = connection.workflowOwnerEmail;
  return (
    <Wizard title={title} companyName={companyName}>
      <div class="column">
        {tone && <OutcomeMark tone={tone} />}
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <ul class="menu">
          <li>
            <a href={props.credentialsHref}>{t("edit.credentials")}</a>
            <p>{t("edit.signedInAs", { username: connection.username })}</p>
          </li>
          <li>
            <a href={props.sitesHref}>{t("edit.sites")}</a>
            <p>{siteNames.join(", ") || t("edit.noSites")}</p>
          </li>
          <li>
            <a href={props.collectionHref}>{t("edit.collection")}</a>
            <p>{owner ? t("edit.sinceAndOwner", { since, owner }) : t("edit.since", { since })}</p>
          </li>
        </ul>
        <p class="actions">
          <a class="button" href={props.doneHref}>
            {t("edit.done")}
          </a>
        </p>
      </div>
    </Wizard>
  );
}

function headOf(
  t: Translator,
  saved: Saved,
  provider: string,
): Pick<OutcomeTexts, "title" | "text"> & Partial<OutcomeTexts> {
  switch (saved) {
    case "nothing":
      return { title: t("edit.title", { provider }), text: t("edit.text") };
    case "sites":
      return { title: t("edit.sitesTitle"), text: t("edit.sitesText"), tone: "well" };
    case "collection":
      return { title: t("edit.collectionTitle"), text: t("edit.sitesText"), tone: "well" };
    default:
      return saved.login === "CONNECTED"
        ? { title: t("done.title"), text: t("edit.connectedText", { provider }), tone: "well" }
        : outcomeTexts(t, saved.login, provider);
  }
}
