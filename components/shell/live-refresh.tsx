"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Keeps an open page current: listens for the company's version and has the page rendered again when it shows
 * an older one. Closed while the tab is hidden, since browsers allow few connections to one host.
 */
export function LiveRefresh({ version, stream }: { version: number; stream: string }) {
  const router = useRouter();
  const shown = useRef(version);

  useEffect(() => {
    shown.current = Math.max(shown.current, version);
  }, [version]);

  useEffect(() => {
    let source: EventSource | undefined;
    const open = () => {
      source ??= new EventSource(stream);
      source.onmessage = ({ data }) => {
        if (Number(data) <= shown.current) return;
        shown.current = Number(data);
        router.refresh();
      };
    };
    const close = () => {
      source?.close();
      source = undefined;
    };
    const follow = () => (document.hidden ? close() : open());
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      close();
    };
  }, [router, stream]);

  return null;
}
