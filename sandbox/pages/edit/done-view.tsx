import { OutcomeMark } from "../shell/outcome-mark";
import { Wizard } from "../shell/wizard";

type DoneViewProps = { companyName: string; menuHref: string };

/** The end of the edit page. */
export function DoneView({ companyName, menuHref }: DoneViewProps) {
  return (
    <Wizard title="All done" companyName={companyName}>
      <div class="column">
        <OutcomeMark tone="well" />
        <h1>All done</h1>
        <p class="lead">Your changes are saved. You can close this window.</p>
        <p>
          <a href={menuHref}>Change something else</a>
        </p>
      </div>
    </Wizard>
  );
}
