"use client";

import { CircleAlert } from "lucide-react";
import type { Messages } from "next-intl";
import { useEffect, useState } from "react";

const EVERY_MS = 20_000;

/** Says so, in the corner, where it moves nothing, when the link is withdrawn or runs out while Nectar's page is open in the frame. */
export function ShareWatch({ url, words }: { url: string; words: Messages["share"]["watch"] }) {
  const [ended, setEnded] = useState<"revoked" | "expired" | null>(null);

  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      try {
        const answer: { state?: string } = await (await fetch(url, { cache: "no-store" })).json();
        if (answer.state === "revoked" || answer.state === "expired") setEnded(answer.state);
      } catch {
        // Offline, or asked too often: asked again.
      }
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [url]);

  return (
    <div role="alert" className="toast-region">
      {ended && (
        <p className="toast arrive-up">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-act" />
          {ended === "revoked" ? words.revoked : words.expired}
        </p>
      )}
    </div>
  );
}
