"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies a link and says that it did. Where copying is not allowed, shows the link to copy by hand. */
export function CopyLink({ url }: { url: string }) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setState("copied");
    } catch {
      setState("refused");
    }
  }

  return (
    <>
      <Button look="quiet" className="h-8 px-2.5 text-13 noscript:hidden" onClick={copy}>
        {state === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
        Copy link
      </Button>
      <span role="status" className={state === "copied" ? "text-13 text-well" : "sr-only"}>
        {state === "copied" && "Copied"}
      </span>
      {state === "refused" && (
        <input
          readOnly
          value={url}
          aria-label="The link, to copy by hand"
          onFocus={(event) => event.currentTarget.select()}
          className="h-8 w-48 rounded border border-outline/70 bg-sheet px-2 text-13"
        />
      )}
    </>
  );
}
