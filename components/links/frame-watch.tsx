"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Nectar's page is there within two seconds or so; longer than this, and something holds it back. */
const PATIENCE_MS = 15_000;

type Props = {
  /** The id of the frame, which is all that its parent holds. */
  frame: string;
  /** What is said when the page does not come, and the words for trying again. */
  children: ReactNode;
  again: string;
};

/** Says so when the page in a frame does not load, and loads it again. */
export function FrameWatch({ frame: id, children, again }: Props) {
  const [attempt, setAttempt] = useState(1);
  const [late, setLate] = useState(false);

  useEffect(() => {
    const frame = document.getElementById(id);
    if (!(frame instanceof HTMLIFrameElement)) return;
    // Put in anew, a frame loads anew; the same address once more would be taken for the load that is under way.
    if (attempt > 1) frame.parentElement?.append(frame);
    // Until a page has come the frame holds an empty document of our own origin; Nectar's cannot be looked into. It
    // may have come before this script did, so that its load event alone would not tell.
    const timer = setTimeout(() => setLate(frame.contentDocument !== null), PATIENCE_MS);
    const loaded = () => setLate(false);
    frame.addEventListener("load", loaded);
    return () => {
      clearTimeout(timer);
      frame.removeEventListener("load", loaded);
    };
  }, [id, attempt]);

  function tryAgain() {
    setLate(false);
    setAttempt(attempt + 1);
  }

  return (
    <div role="alert" className="absolute inset-x-0 top-0 z-1">
      {late && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-hairline bg-act-soft px-4 py-3">
          {children}
          <Button look="secondary" onClick={tryAgain}>
            {again}
          </Button>
        </div>
      )}
    </div>
  );
}
