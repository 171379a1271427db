import type { Translator } from "../../i18n/translator";
import { OutcomeMark } from "../shell/outcome-mark";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";

/** What was just done, if anything. */
export type Outcome = "none" | "connected" | "rejected" | "sites";

type MenuViewProps = {
  companyName: string;
  providerName: string;
  username: string;
  siteNames: string[];
  outcome: Outcome;
  /** Absent for a provider whose sign-in page this sandbox does not have. */
  credentialsHref?: string;
  sitesHref: string;
  doneHref: string;
};

/** What can be changed about a connection, with what was just changed above it. */
export function MenuView(props: MenuViewProps) {
  const { companyName, providerName, username, siteNames, outcome } = props;
  const t = useTranslator();
  const heading = headingOf(t, outcome, providerName);
  return (
    <Wizard title={heading} companyName={companyName}>
      <div class="column">
        {outcome !== "none" && <OutcomeMark tone={outcome === "rejected" ? "attention" : "well"} />}
        <h1>{heading}</h1>
        <p class="lead">{explanationOf(t, outcome, providerName)}</p>
        <ul class="menu">
          {props.credentialsHref && (
            <li>
              <a href={props.credentialsHref}>{t("edit.credentials")}</a>
              <p>{t("edit.signedInAs", { username })}</p>
            </li>
          )}
          <li>
            <a href={props.sitesHref}>{t("edit.sites")}</a>
            <p>{siteNames.join(", ") || t("edit.noSites")}</p>
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

function headingOf(t: Translator, outcome: Outcome, provider: string): string {
  switch (outcome) {
    case "none":
      return t("edit.title", { provider });
    case "connected":
      return t("done.title");
    case "rejected":
      return t("done.rejectedTitle", { provider });
    case "sites":
      return t("edit.sitesTitle");
  }
}

function explanationOf(t: Translator, outcome: Outcome, provider: string): string {
  switch (outcome) {
    case "none":
      return t("edit.text");
    case "connected":
      return t("edit.connectedText", { provider });
    case "rejected":
      return t("edit.rejectedText");
    case "sites":
      return t("edit.sitesText");
  }
}
