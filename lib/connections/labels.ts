import type { Actor, State } from "@/lib/connections/status";

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
