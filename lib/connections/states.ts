import { type Actor, knownStatuses, type State, statusesOf } from "@/lib/connections/status";

/** What the dashboard calls the groups. */
export const stateLabels: Record<State, string> = {
  attention: "Needs you",
  waiting: "Waiting",
  connected: "Connected",
  stopped: "Stopped",
};

/** In whose hands a connection is; nobody's when all is well. */
export const actorLabels: Record<Actor, string | null> = {
  you: "With you",
  nectar: "With Nectar",
  utility: "With the utility",
  nobody: null,
};

/** The condition on `status` that selects a state. */
export function whereState(state: State) {
  if (state !== "waiting") return { status: { in: statusesOf(state) } };
  const others = Object.keys(knownStatuses).filter((status) => knownStatuses[status]?.state !== "waiting");
  return { status: { notIn: others } };
}
