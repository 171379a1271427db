import type { Faults } from "../../control/faults";

/** The faults in force, and the way to end them. They are switched on with `PUT /sandbox/faults`. */
export function FaultsSummary({ faults }: { faults: Faults }) {
  const inForce = sentences(faults);
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      <div id="live-faults" data-live>
        {inForce.length === 0 ? (
          <p class="empty">
            None. Tests switch them on with <code>PUT /sandbox/faults</code>.
          </p>
        ) : (
          <>
            <ul>
              {inForce.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <form method="post" action="/control-room/faults/clear">
              <button type="submit" id="clear-faults">
                End all faults
              </button>
            </form>
          </>
        )}
      </div>
    </section>
  );
}

function sentences({ latencyMs, failRate, failStatus, webhooks }: Faults): string[] {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const all: [boolean, string][] = [
    [latencyMs > 0, `The API answers ${latencyMs} ms late.`],
    [failRate > 0, `${percent(failRate)} of API calls fail with ${failStatus}.`],
    [webhooks.drop > 0, `${percent(webhooks.drop)} of webhooks are dropped.`],
    [webhooks.duplicate > 0, `${percent(webhooks.duplicate)} of webhooks are sent twice.`],
    [webhooks.delayMs > 0, `Webhooks are ${webhooks.delayMs} ms late.`],
    [webhooks.shuffle, "Webhooks leave in random order."],
    [webhooks.badSignature > 0, `${percent(webhooks.badSignature)} of webhooks have a wrong signature.`],
  ];
  return all.filter(([isInForce]) => isInForce).map(([, sentence]) => sentence);
}
