"use client";

import { Check, Copy } from "lucide-react";
import type { Messages } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies a link and says that it did. Where copying is not allowed, shows the link to copy by hand. */
export function CopyLink({ url, words }: { url: string; words: Messages["frame"]["copy"] }) {
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
        {words.action}
      </Button>
      <span role="status" className={state === "copied" ? "text-13 text-well" : "sr-only"}>
        {state === "copied" && words.copied}
      </span>
      {state === "refused" && (
        <input
          readOnly
          value={url}
          aria-label={words.byHand}
          onFocus={(event) => event.currentTarget.select()}
          className="h-8 w-48 rounded border border-outline/70 bg-sheet px-2 text-13"
        />
      )}
    </>
  );
}
