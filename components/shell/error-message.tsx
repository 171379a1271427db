import { Message } from "@/components/shell/message";
import { Button } from "@/components/ui/button";

/** What Next gives an error page; the digest is the id under which the server logged the error. */
export type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed unexpectedly: what happened, what was kept, what to do. */
export function ErrorMessage({ error, reset }: ErrorProps) {
  return (
    <Message title="This page could not be shown" action={<Button onClick={reset}>Try again</Button>}>
      Something went wrong on our side. Nothing you saved was lost.
      {error.digest && ` If it stays, quote ${error.digest}.`}
    </Message>
  );
}
