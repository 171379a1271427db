import type { CallFaults, Faults } from "../../control/faults";
import { failureWords } from "./fault-fields";

const percent = (share: number) => `${Math.round(share * 100)} %`;

function inForce(all: [boolean, string][]): string[] {
  return all.filter(([holds]) => holds).map(([, sentence]) => sentence);
}

function howItFails({ failure, failStatus }: CallFaults): string {
  return failure === "status" ? `with ${failStatus}` : failureWords[failure];
}

/** Of calls, such as "calls of GET /company". */
function callSentences(calls: string, faults: CallFaults): string[] {
  return inForce([
    [faults.latencyMs > 0, `${calls} are answered ${faults.latencyMs} ms late.`],
    [faults.failRate > 0, `${percent(faults.failRate)} of ${calls} fail ${howItFails(faults)}.`],
  ]);
}

/** What goes wrong for the whole sandbox, a sentence each. */
export function generalSentences(faults: Faults): string[] {
  const { rateLimit, webhooks } = faults;
  return [
    ...callSentences("API calls", faults),
    ...inForce([
      [rateLimit !== null, `A key may make ${rateLimit?.calls} calls in ${rateLimit?.perSeconds} s.`],
      [webhooks.drop > 0, `${percent(webhooks.drop)} of webhooks are dropped.`],
      [webhooks.duplicate > 0, `${percent(webhooks.duplicate)} of webhooks are sent twice.`],
      [webhooks.delayMs > 0, `Webhooks are ${webhooks.delayMs} ms late.`],
      [webhooks.shuffle, "Webhooks leave in random order."],
      [webhooks.badSignature > 0, `${percent(webhooks.badSignature)} of webhooks have a wrong signature.`],
    ]),
  ];
}

/** What goes wrong for single operations: what the form calls each, and its sentences. */
export function operationSentences({ endpoints }: Faults): { operation: string; sentences: string[] }[] {
  return endpoints.map(({ method, path, ...faults }) => {
    const operation = `${method} ${path}`;
    const sentences = callSentences(`calls of ${operation}`, faults);
    return { operation, sentences: sentences.length > 0 ? sentences : [`${operation} works.`] };
  });
}
