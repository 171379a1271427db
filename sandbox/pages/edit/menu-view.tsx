import { OutcomeMark } from "../shell/outcome-mark";
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
  const heading = headings[outcome](providerName);
  return (
    <Wizard title={heading} companyName={companyName}>
      <div class="column">
        {outcome !== "none" && <OutcomeMark tone={outcome === "rejected" ? "attention" : "well"} />}
        <h1>{heading}</h1>
        <p class="lead">{explanations[outcome](providerName)}</p>
        <ul class="menu">
          {props.credentialsHref && (
            <li>
              <a href={props.credentialsHref}>Update credentials</a>
              <p>Signed in as {username}</p>
            </li>
          )}
          <li>
            <a href={props.sitesHref}>Change sites</a>
            <p>{siteNames.join(", ") || "No sites yet"}</p>
          </li>
        </ul>
        <p class="actions">
          <a class="button" href={props.doneHref}>
            Done
          </a>
        </p>
      </div>
    </Wizard>
  );
}

const headings: Record<Outcome, (provider: string) => string> = {
  none: (provider) => `Edit your ${provider} connection`,
  connected: () => "You're connected",
  rejected: (provider) => `Saved, but ${provider} rejected the password`,
  sites: () => "Your sites are saved",
};

const explanations: Record<Outcome, (provider: string) => string> = {
  none: () => "Bills and usage collected so far are kept, whatever you change.",
  connected: (provider) => `${provider} accepted the login. Collection goes on in the background.`,
  rejected: () => "No bills are collected until somebody enters the right password.",
  sites: () => "Bills and usage collected so far are kept.",
};
