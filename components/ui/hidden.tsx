import type { ReactNode } from "react";

/** The part of a message that only screen readers say: `<hidden>` in `messages/`. */
export function hidden(chunks: ReactNode) {
  return <span className="sr-only">{chunks}</span>;
}
