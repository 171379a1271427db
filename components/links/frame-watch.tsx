"use client";

import { CircleAlert, ExternalLink, X } from "lucide-react";
import type { Messages } from "next-intl";
import { useEffect, useState } from "react";
import { type Trouble, watchFrame } from "@/components/links/watch-frame";
import { Button, ExternalButtonLink } from "@/components/ui/button";

type Props = {
  /** The id of the frame, which is all that its parent holds. */
  frame: string;
  url: string;
  newTab: string;
  words: Messages["frame"]["trouble"];
};

/** Says why the page in a frame is not there and what to do, and loads it again. */
export function FrameWatch({ frame: id, url, newTab, words }: Props) {
  const [attempt, setAttempt] = useState(1);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  useEffect(() => {
    const frame = document.getElementById(id);
    if (!(frame instanceof HTMLIFrameElement)) return;
    // Put in anew, a frame loads anew; the same address once more would be taken for the load that is under way.
    if (attempt > 1) frame.parentElement?.append(frame);
    return watchFrame(frame, { tell: setTrouble, reload: () => setAttempt(attempt + 1) });
  }, [id, attempt]);

  function tryAgain() {
    setTrouble(null);
    setAttempt(attempt + 1);
  }

  return (
    <div role="alert" className="absolute inset-x-0 top-0 z-1">
      {trouble && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-3 border-b border-hairline bg-act-soft px-4 py-3">
          <p className="flex min-w-0 flex-1 basis-80 gap-3">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-act" />
            <span>
              <span className="font-medium">{words[trouble].title}.</span> {words[trouble].text}
            </span>
          </p>
          {trouble !== "offline" && (
            <>
              <ExternalButtonLink href={url} look="primary">
                <ExternalLink aria-hidden /> {newTab}
              </ExternalButtonLink>
              <Button look="secondary" onClick={tryAgain}>
                {words.tryAgain}
              </Button>
            </>
          )}
          <Button look="quiet" className="px-2!" aria-label={words.close} onClick={() => setTrouble(null)}>
            <X aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
