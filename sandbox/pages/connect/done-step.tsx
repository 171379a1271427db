import { isoDate } from "../../dates";
import type { Connection } from "../../generated/client";
import type { LinkedCompany } from "../links/queries";
import { OutcomeMark } from "../shell/outcome-mark";
import { Wizard } from "../shell/wizard";
import { utilityTypeLabel } from "../utility-type-labels";

type DoneStepProps = {
  company: LinkedCompany;
  connection: Connection;
  isRejected: boolean;
  startHref: string;
};

const longDate = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

/** Step 4: what came of it, told as it is. */
export function DoneStep({ company, connection, isRejected, startHref }: DoneStepProps) {
  const { providerName } = connection;
  const heading = isRejected ? `Saved, but ${providerName} rejected the password` : "You're connected";
  const siteNames = company.sites
    .filter((site) => connection.initialSites.includes(site.id))
    .map((site) => site.name);
  return (
    <Wizard title={heading} companyName={company.name} step="Connected">
      <div class="column">
        <OutcomeMark tone={isRejected ? "attention" : "well"} />
        <h1>{heading}</h1>
        <p class="lead">
          {isRejected
            ? "Your choices are kept. No bills are collected until somebody enters the right password."
            : `Bills and usage from ${providerName} are now collected in the background. You can close this window.`}
        </p>
        <dl class="facts">
          <Fact name="Provider" value={providerName} />
          <Fact name="Sites" value={siteNames.join(", ") || "None yet"} />
          <Fact
            name="Utility types"
            value={connection.initialDatasourceTypes.map(utilityTypeLabel).join(", ")}
          />
          <div>
            <dt>Collected from</dt>
            <dd>
              <time datetime={isoDate(connection.dataCollectionStartDate)}>
                {longDate.format(connection.dataCollectionStartDate)}
              </time>
            </dd>
          </div>
          <Fact name="Owner email" value={connection.workflowOwnerEmail ?? "None"} />
        </dl>
        <p>
          <a href={startHref}>Connect another account</a>
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
