"use client";

import { MessagePage } from "@/components/message-page";
import { Button } from "@/components/ui/button";

/** What a page shows when it fails unexpectedly. The digest is the id under which the server logged it. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <MessagePage title="This page could not be shown" action={<Button onClick={reset}>Try again</Button>}>
      Something went wrong on our side. Nothing you saved was lost.
      {error.digest && ` If it stays, quote ${error.digest}.`}
    </MessagePage>
  );
}
