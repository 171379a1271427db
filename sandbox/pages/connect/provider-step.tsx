import { hostOf, providers } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { Mark } from "../login/mark";
import { Wizard } from "../shell/wizard";
import { utilityTypeLabel } from "../utility-type-labels";

type ProviderStepProps = {
  companyName: string;
  /** Without its query it lists everything. */
  action: string;
  search: string;
  /** Shown; the others are in the page, hidden, for the filter that works while typing. */
  found: Provider[];
  /** The provider that the link names. */
  suggested?: Provider;
  /** A web address in the link that no provider has. */
  unknownHost?: string;
};

/** Step 1: which utility. */
export function ProviderStep(props: ProviderStepProps) {
  const { companyName, action, search, found, suggested, unknownHost } = props;
  const others = providers.filter((provider) => provider !== suggested);
  const listed = suggested ? [suggested, ...others] : others;
  return (
    <Wizard title="Choose your utility provider" companyName={companyName} step="Provider">
      <div class="column-wide">
        <h1>Choose your utility provider</h1>
        <p class="lead">You sign in on the next page, with the account you already have there.</p>
        {unknownHost && (
          <output class="notice">
            We do not know the utility at {unknownHost} yet. Choose yours from the list.
          </output>
        )}
        <search>
          <form method="get" action={action} class="search">
            <label for="search" class="visually-hidden">
              Search by name or paste a web address
            </label>
            <input
              id="search"
              type="search"
              name="q"
              value={search}
              placeholder="Search by name or paste a web address"
              autocomplete="off"
              spellcheck={false}
              maxlength={300}
            />
            <button type="submit" class="button button-quiet">
              Search
            </button>
          </form>
        </search>
        <output class="count" id="count">
          {countOf(found.length)}
        </output>
        {found.length < providers.length && (
          <a class="show-all" href={`${action}?q=`}>
            Show all utilities
          </a>
        )}
        <form method="post" action={action}>
          <ul class="providers" aria-label="Utility providers">
            {listed.map((provider) => (
              <ProviderCard
                key={provider.key}
                provider={provider}
                isSuggested={provider === suggested}
                isHidden={!found.includes(provider)}
              />
            ))}
          </ul>
        </form>
      </div>
    </Wizard>
  );
}

function countOf(count: number): string {
  if (count === 0) return "No utility found. Check the spelling, or paste the address of its website.";
  return count === 1 ? "1 utility" : `${count} utilities`;
}

type ProviderCardProps = { provider: Provider; isSuggested: boolean; isHidden: boolean };

function ProviderCard({ provider, isSuggested, isHidden }: ProviderCardProps) {
  const about = `about-${provider.key}`;
  return (
    <li
      class={isSuggested ? "provider is-suggested" : "provider"}
      data-name={provider.name}
      data-host={hostOf(provider.url)}
      hidden={isHidden}
    >
      <Mark provider={provider} />
      <div>
        <button type="submit" name="provider" value={provider.key} aria-describedby={about}>
          {provider.name}
        </button>
        <p id={about}>
          {isSuggested && <strong>Suggested for you · </strong>}
          {provider.utilityTypes.map(utilityTypeLabel).join(", ")} · {provider.country}
        </p>
      </div>
    </li>
  );
}
