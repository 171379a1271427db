"use client";

import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

type Props = { toast: { id: string; text: string } | null; cookie: string; close: string };

/**
 * What has just been done, in the corner, until it is closed or another page is opened. The region is there from the
 * first: screen readers announce what comes into it, not a region that comes with its words.
 */
export function Toast({ toast, cookie, close }: Props) {
  const path = usePathname();
  const [said, setSaid] = useState<{ id: string; text: string; path: string } | null>(null);
  const [closed, setClosed] = useState<string | null>(null);

  useEffect(() => {
    if (!toast) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there in every browser
    document.cookie = `${cookie}=; Max-Age=0; Path=/; SameSite=Lax`;
    setSaid((before) => (before?.id === toast.id ? before : { ...toast, path }));
  }, [toast, cookie, path]);

  // Before any script has run, the page says it by itself.
  const shown = said ?? (toast && { ...toast, path });
  const visible = shown && shown.id !== closed && shown.path === path;
  return (
    <div role="status" aria-live="polite" className="toast-region">
      {visible && (
        <div className="toast arrive-up">
          <span className="min-w-0 wrap-anywhere">{shown.text}</span>
          <button
            type="button"
            aria-label={close}
            onClick={() => setClosed(shown.id)}
            className="-mr-1.5 grid size-7 shrink-0 place-items-center rounded hover:bg-sunken noscript:hidden"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      )}
    </div>
  );
}
