"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import type { Messages } from "next-intl";
import { useErrorWords } from "@/components/shell/error-words";
import { Message } from "@/components/shell/message";
import { Button } from "@/components/ui/button";

/** What Next gives an error page; the digest is the id under which the server logged the error. */
export type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed unexpectedly: what happened, what was kept, what to do. */
export function ErrorMessage({ error, reset }: ErrorProps) {
  const words: Messages["errorPage"] = useErrorWords();
  const cause = causeOf(error);
  const action =
    cause === "stale" ? (
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    ) : (
      <Button onClick={reset}>{words.tryAgain}</Button>
    );
  return (
    <Message title={words[cause].title} action={action}>
      {words[cause].text} {error.digest && words.quote.replace("{digest}", error.digest)}
    </Message>
  );
}

/**
 * An action or a script of a version that has been replaced since the page was opened is not there any more: trying
 * again would fail for ever, loading the page again helps.
 */
function causeOf(error: Error): "stale" | "offline" | "fault" {
  if (globalThis.navigator?.onLine === false) return "offline";
  const isStale = error.name === "ChunkLoadError" || unstable_isUnrecognizedActionError(error);
  return isStale ? "stale" : "fault";
}
