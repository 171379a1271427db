import type { Faults } from "../../control/faults";
import type { Form } from "../form";
import { CallFaultFields, callFaultsIn, NumberField, numberIn, PercentField, shareIn } from "./fault-fields";

/** The faults of the whole sandbox: what is saved replaces what was in force, except those of single operations. */
export function FaultsForm({ faults }: { faults: Faults }) {
  const { rateLimit, webhooks } = faults;
  return (
    <form method="post" action="/control-room/faults" class="faults">
      <fieldset>
        <legend>Every API call</legend>
        <CallFaultFields faults={faults} />
        <NumberField
          name="rateCalls"
          label="Calls per key (0: any)"
          value={rateLimit?.calls ?? 0}
          max={100_000}
        />
        <NumberField
          name="rateSeconds"
          label="within"
          value={rateLimit?.perSeconds ?? 60}
          min={1}
          max={3600}
          unit="s"
        />
      </fieldset>
      <fieldset>
        <legend>Every webhook</legend>
        <PercentField name="drop" label="Never sent" share={webhooks.drop} />
        <PercentField name="duplicate" label="Sent twice" share={webhooks.duplicate} />
        <PercentField name="badSignature" label="Signed with a wrong secret" share={webhooks.badSignature} />
        <NumberField name="delayMs" label="Late by" value={webhooks.delayMs} max={3_600_000} unit="ms" />
        <p class="check">
          <input type="checkbox" id="shuffle" name="shuffle" value="yes" checked={webhooks.shuffle} />
          <label for="shuffle">In random order</label>
        </p>
      </fieldset>
      <button type="submit" class="faults-save">
        Set these faults
      </button>
    </form>
  );
}

/** What the form holds, as `PUT /sandbox/faults` takes it; still to be checked. */
export function faultsIn(form: Form) {
  const calls = numberIn(form, "rateCalls");
  return {
    ...callFaultsIn(form),
    rateLimit: calls === 0 ? null : { calls, perSeconds: numberIn(form, "rateSeconds") },
    webhooks: {
      drop: shareIn(form, "drop"),
      duplicate: shareIn(form, "duplicate"),
      badSignature: shareIn(form, "badSignature"),
      delayMs: numberIn(form, "delayMs"),
      shuffle: form.text("shuffle") === "yes",
    },
  };
}
