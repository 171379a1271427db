"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { Messages } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Blocks, blocksNow, holdBlocks, letBlocksGo } from "@/components/shell/hold-still";

/** What comes so soon after a form was sent is its answer: it was asked for. */
const ANSWER_MS = 3_000;

type Props = { version: number; stream: string; words: Messages["live"] };

/**
 * Keeps an open page current: listens for the company's version and has the page rendered again when it shows
 * an older one. Closed while the tab is hidden, since browsers allow few connections to one host. What is new
 * and would push what somebody looks at is held back until they ask for it (hold-still.ts).
 */
export function LiveFollow({ version, stream, words }: Props) {
  const router = useRouter();
  const view = `${usePathname()}?${useSearchParams()}`;
  const shown = useRef(version);
  const before = useRef<Blocks | null>(null);
  const askedAt = useRef(-ANSWER_MS);
  const [isHolding, setHolding] = useState(false);

  // Before the browser paints what has come.
  useLayoutEffect(() => {
    shown.current = Math.max(shown.current, version);
    const wasAsked = performance.now() - askedAt.current < ANSWER_MS;
    if (before.current && !wasAsked && holdBlocks(before.current)) setHolding(true);
    before.current = null;
  }, [version]);

  useEffect(() => {
    let source: EventSource | undefined;
    const open = () => {
      source ??= new EventSource(stream);
      source.onmessage = ({ data }) => {
        if (Number(data) <= shown.current) return;
        shown.current = Number(data);
        before.current = blocksNow();
        router.refresh();
      };
    };
    const close = () => {
      source?.close();
      source = undefined;
    };
    const follow = () => (document.hidden ? close() : open());
    const noteAsked = () => {
      askedAt.current = performance.now();
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    document.addEventListener("submit", noteAsked);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      document.removeEventListener("submit", noteAsked);
      close();
    };
  }, [router, stream]);

  // Another view or window, paper, or the keyboard going into what is held: nothing to hold any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what ends it
  useEffect(() => {
    const end = () => {
      letBlocksGo();
      setHolding(false);
    };
    const entered = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest("[data-held]")) end();
    };
    for (const type of ["resize", "beforeprint"]) window.addEventListener(type, end);
    document.addEventListener("focusin", entered);
    return () => {
      for (const type of ["resize", "beforeprint"]) window.removeEventListener(type, end);
      document.removeEventListener("focusin", entered);
      end();
    };
  }, [view]);

  const show = () => {
    const [first] = letBlocksGo();
    setHolding(false);
    first?.focus();
  };
  return (
    <div role="status" className="live-news">
      {isHolding && (
        <button type="button" onClick={show} className="live-show arrive-up">
          {words.show}
        </button>
      )}
    </div>
  );
}
