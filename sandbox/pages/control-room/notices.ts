/** What a form did, by the word that it leaves in the address: no text of the address ever gets into a page. */
const notices = {
  "status-set": "The status is set, and its webhooks are on their way.",
  checked: "The utility is asked now.",
  "clock-moved": "The clock was moved, and what fell due on the way is done.",
  "clock-moving": "The clock is still moving: what falls due on the way takes its time.",
  "faults-set": "The faults are in force.",
  "faults-ended": "All faults have ended.",
  "invitation-revoked": "The invitation is revoked.",
  "logins-forgotten": "No login is locked, and the listed passwords are as on the first start.",
  reset: "The sandbox is as on its first start.",
  "not-found": "That is not there any more: nothing was changed.",
  invalid: "Something in the form was not valid: nothing was changed.",
} as const;

export type Notice = keyof typeof notices;

/** The sentence for a word of the address, undefined when there is none or another was typed in. */
export function noticeText(word: string | undefined): string | undefined {
  return Object.entries(notices).find(([key]) => key === word)?.[1];
}

/** Where a form goes when it is done: a page that says what happened, at the place where it did. */
export function donePath(path: string, notice: Notice, anchor = "notice"): string {
  return `${path}?done=${notice}#${anchor}`;
}
