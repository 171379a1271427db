import type { Faults } from "../../control/faults";
import { generalSentences, operationSentences } from "./fault-sentences";

/** The faults in force, and the way to end them. */
export function FaultsInForce({ faults }: { faults: Faults }) {
  const general = generalSentences(faults);
  const single = operationSentences(faults);
  if (general.length + single.length === 0) return <p class="empty">None are in force: everything works.</p>;
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">In force</h2>
      <ul class="in-force">
        {general.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {single.map(({ operation, sentences }) => (
          <li key={operation} class="inline-form">
            {sentences.join(" ")}
            <form method="post" action="/control-room/faults/operation/end">
              <input type="hidden" name="operation" value={operation} />
              <button type="submit" aria-label={`End the faults of ${operation}`}>
                End
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/control-room/faults/clear">
        <button type="submit">End all faults</button>
      </form>
    </section>
  );
}
