"use client";

import type { Messages } from "next-intl";
import { causeOf } from "@/components/shell/cause";
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
