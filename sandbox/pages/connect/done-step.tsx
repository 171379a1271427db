import { isoDate } from "../../dates";
import type { Connection } from "../../generated/client";
import type { LinkedCompany } from "../links/queries";
import { OutcomeMark } from "../shell/outcome-mark";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";
import { utilityTypeLabel } from "../utility-type-labels";

type DoneStepProps = {
  company: LinkedCompany;
  connection: Connection;
  isRejected: boolean;
  startHref: string;
};

/** Step 4: what came of it, told as it is. */
export function DoneStep({ company, connection, isRejected, startHref }: DoneStepProps) {
  const { providerName } = connection;
  const t = useTranslator();
  const heading = isRejected ? t("done.rejectedTitle", { provider: providerName }) : t("done.title");
  const siteNames = company.sites
    .filter((site) => connection.initialSites.includes(site.id))
    .map((site) => site.name);
  return (
    <Wizard title={heading} companyName={company.name} step="connected">
      <div class="column">
        <OutcomeMark tone={isRejected ? "attention" : "well"} />
        <h1>{heading}</h1>
        <p class="lead">{isRejected ? t("done.rejectedText") : t("done.text", { provider: providerName })}</p>
        <dl class="facts">
          <Fact name={t("done.provider")} value={providerName} />
          <Fact name={t("done.sites")} value={siteNames.join(", ") || t("done.noSites")} />
          <Fact
            name={t("done.types")}
            value={connection.initialDatasourceTypes.map((type) => utilityTypeLabel(t, type)).join(", ")}
          />
          <div>
            <dt>{t("done.from")}</dt>
            <dd>
              <time datetime={isoDate(connection.dataCollectionStartDate)}>
                {t.date(connection.dataCollectionStartDate)}
              </time>
            </dd>
          </div>
          <Fact name={t("done.ownerEmail")} value={connection.workflowOwnerEmail ?? t("done.noOwner")} />
        </dl>
        <p>
          <a href={startHref}>{t("done.another")}</a>
        </p>
      </div>
    </Wizard>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
