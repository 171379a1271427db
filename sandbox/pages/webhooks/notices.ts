const notices: Record<string, string> = {
  added: "The endpoint was added. It gets every event that its filter takes from now on.",
  saved: "Your changes were saved.",
  rotated: "There is a new signing secret. The former one signs beside it for 24 hours.",
  enabled: "The endpoint is enabled. Events that it missed can be sent again.",
  disabled: "The endpoint is disabled. Events are recorded for it until you enable it.",
  deleted: "The endpoint was deleted.",
  example: "An example is on its way. It appears in the list below.",
  recovered: "Everything that this endpoint missed is being sent again.",
  nothing: "There was nothing to send again.",
  replayed: "The event is being sent again, under its old svix-id.",
  refused: "That was not possible: the endpoint is disabled or was deleted.",
};

/** What the address says was just done, as a sentence; unknown words say nothing. */
export function noticeOf(done: string | undefined): string | undefined {
  return done === undefined || !Object.hasOwn(notices, done) ? undefined : notices[done];
}
