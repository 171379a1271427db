import { operations } from "../../api/operations";
import { type CallFaults, type Faults, faultsSchema } from "../../control/faults";
import type { Form } from "../form";
import { CallFaultFields, callFaultsIn } from "./fault-fields";

const noFaults: CallFaults = faultsSchema.parse({});

/** What the form calls an operation: "GET /company". */
const names = operations.map(({ method, paths }) => `${method} ${paths[0]}`);

/** Faults of one operation, which stand in place of those for all. */
export function OperationFaultsForm() {
  return (
    <form method="post" action="/control-room/faults/operation" class="faults">
      <fieldset>
        <legend>One operation</legend>
        <p class="fault">
          <label for="operation">Operation</label>
          <select id="operation" name="operation">
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </p>
        <CallFaultFields faults={noFaults} prefix="one-" />
      </fieldset>
      <button type="submit" class="faults-save">
        Set for this operation
      </button>
    </form>
  );
}

function parts(form: Form): { method: string; path: string } {
  const [method = "", path = ""] = form.text("operation").split(" ");
  return { method, path };
}

function others(faults: Faults, form: Form) {
  const { method, path } = parts(form);
  return faults.endpoints.filter((endpoint) => endpoint.method !== method || endpoint.path !== path);
}

/** The faults in force with those of the form's operation; still to be checked. */
export function withOperation(faults: Faults, form: Form) {
  return {
    ...faults,
    endpoints: [...others(faults, form), { ...parts(form), ...callFaultsIn(form, "one-") }],
  };
}

/** The faults in force without those of the form's operation. */
export function withoutOperation(faults: Faults, form: Form): Faults {
  return { ...faults, endpoints: others(faults, form) };
}
