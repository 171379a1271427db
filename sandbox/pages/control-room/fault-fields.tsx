import type { CallFaults } from "../../control/faults";
import type { Form } from "../form";

/** How a failure looks, in words. */
export const failureWords: Record<CallFaults["failure"], string> = {
  status: "with an error in JSON",
  html: "with a page of HTML",
  reset: "by a reset connection",
  truncated: "with half an answer",
};

type NumberFieldProps = {
  name: string;
  label: string;
  value: number;
  min?: number;
  max: number;
  unit?: string;
};

/** A number with its unit; limits are those of `faultsSchema`. */
export function NumberField({ name, label, value, min = 0, max, unit }: NumberFieldProps) {
  return (
    <p class="fault">
      <label for={name}>{label}</label>
      <span>
        <input
          type="number"
          id={name}
          name={name}
          value={String(value)}
          min={String(min)}
          max={String(max)}
          required
        />{" "}
        {unit && <small>{unit}</small>}
      </span>
    </p>
  );
}

/** A share of 0 to 1, shown as percent. */
export function PercentField({ name, label, share }: { name: string; label: string; share: number }) {
  return <NumberField name={name} label={label} value={Math.round(share * 100)} max={100} unit="%" />;
}

/** How API calls go wrong: for all of them, or for one operation, whose fields have a prefix of their own. */
export function CallFaultFields({ faults, prefix = "" }: { faults: CallFaults; prefix?: string }) {
  const { latencyMs, failRate, failure, failStatus, retryAfterSeconds } = faults;
  return (
    <>
      <NumberField
        name={`${prefix}latencyMs`}
        label="Answers are late by"
        value={latencyMs}
        max={60_000}
        unit="ms"
      />
      <PercentField name={`${prefix}failRate`} label="Calls that fail" share={failRate} />
      <p class="fault">
        <label for={`${prefix}failure`}>They fail</label>
        <select id={`${prefix}failure`} name={`${prefix}failure`}>
          {Object.entries(failureWords).map(([value, words]) => (
            <option key={value} value={value} selected={value === failure}>
              {words}
            </option>
          ))}
        </select>
      </p>
      <NumberField
        name={`${prefix}failStatus`}
        label="Status of an error"
        value={failStatus}
        min={400}
        max={599}
      />
      <NumberField
        name={`${prefix}retryAfterSeconds`}
        label="Retry-After of a 429"
        value={retryAfterSeconds}
        max={3600}
        unit="s"
      />
    </>
  );
}

/** A number field as `PUT /sandbox/faults` takes it; still to be checked. */
export function numberIn(form: Form, name: string): number {
  return Number(form.text(name));
}

/** A percentage as a share of 0 to 1; still to be checked. */
export function shareIn(form: Form, name: string): number {
  return numberIn(form, name) / 100;
}

/** The fields of `CallFaultFields`; still to be checked. */
export function callFaultsIn(form: Form, prefix = "") {
  return {
    latencyMs: numberIn(form, `${prefix}latencyMs`),
    failRate: shareIn(form, `${prefix}failRate`),
    failure: form.text(`${prefix}failure`),
    failStatus: numberIn(form, `${prefix}failStatus`),
    retryAfterSeconds: numberIn(form, `${prefix}retryAfterSeconds`),
  };
}
