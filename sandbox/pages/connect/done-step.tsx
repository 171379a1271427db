import type { ConnectionStatus } from "../../connections/status";
import { isoDate } from "../../dates";
import type { Connection } from "../../generated/client";
import type { LinkedCompany } from "../links/queries";
import { outcomeTexts } from "../outcome-texts";
import { OutcomeMark } from "../shell/outcome-mark";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";
import { utilityTypeLabel } from "../utility-type-labels";
import { NextSteps } from "./next-steps";

type DoneStepProps = {
  company: LinkedCompany;
  connection: Connection;
  /** What the provider made of the login. */
  outcome: ConnectionStatus;
  /** This page. */
  href: string;
  /** To connect another account; absent where an invitation has no uses left. */
  startHref?: string;
};

/** Step 4: what came of it, told as it is, and what happens next. */
export function DoneStep({ company, connection, outcome, href, startHref }: DoneStepProps) {
  const { providerName } = connection;
  const t = useTranslator();
  const { title, text, tone } = outcomeTexts(t, outcome, providerName);
  const siteNames = company.sites
    .filter((site) => connection.initialSites.includes(site.id))
    .map((site) => site.name);
  const types = connection.initialDatasourceTypes.map((type) => utilityTypeLabel(t, type));
  return (
    <Wizard title={title} companyName={company.name} step="connected">
      <div class="column-wide done">
        <div>
          <OutcomeMark tone={tone} />
          <h1>{title}</h1>
          <p class="lead">{text}</p>
          <NextSteps connection={connection} href={href} />
          {startHref && (
            <p class="actions">
              <a href={startHref}>{t("done.another")}</a>
            </p>
          )}
        </div>
        <dl class="facts">
          <Fact name={t("done.provider")} value={providerName} />
          <Fact name={t("done.sites")} value={siteNames.join(", ") || t("done.noSites")} />
          {connection.chosenAccounts.length > 0 && (
            <Fact name={t("done.accounts")} value={connection.chosenAccounts.join(", ")} />
          )}
          <Fact name={t("done.types")} value={types.join(", ")} />
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
