"use client";

import { Maximize } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Shows an element on the whole screen; Escape leads back. */
export function FullScreen({ target, children }: { target: string; children: ReactNode }) {
  return (
    <Button
      look="quiet"
      className="full-screen h-8 px-2.5 text-13 noscript:hidden"
      onClick={() =>
        void document
          .getElementById(target)
          ?.requestFullscreen?.()
          .catch(() => undefined)
      }
    >
      <Maximize aria-hidden /> {children}
    </Button>
  );
}
