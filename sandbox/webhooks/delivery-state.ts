type Delivery = {
  attempts: number;
  endpointId: string | null;
  nextAttemptAt: Date | null;
  deliveredAt: Date | null;
  lastStatus: number | null;
  lastAnswer: string | null;
};

export type DeliveryState = { tone: "good" | "bad" | "waiting" | "quiet"; words: string };

/** Where a delivery stands, in words for a person. */
export function deliveryState(delivery: Delivery): DeliveryState {
  const { attempts, endpointId, nextAttemptAt, deliveredAt, lastStatus, lastAnswer } = delivery;
  const answer = lastStatus === null ? "" : ` (${lastStatus})`;
  if (deliveredAt) return { tone: "good", words: `Delivered${answer}` };
  if (endpointId === null) return { tone: "quiet", words: "Recorded" };
  if (nextAttemptAt && attempts === 0) return { tone: "waiting", words: "Waiting" };
  if (nextAttemptAt && lastStatus === null && lastAnswer === null)
    return { tone: "waiting", words: "Being sent" };
  if (nextAttemptAt) return { tone: "bad", words: `Failed${answer}, will retry` };
  return attempts === 0 ? { tone: "quiet", words: "Not sent" } : { tone: "bad", words: `Failed${answer}` };
}
