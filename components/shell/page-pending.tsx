"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { pageKind } from "@/lib/page-kind";

/** A page that is there sooner needs no skeleton: it would only flicker. */
const PATIENCE_MS = 150;

/**
 * Shows that a page is on its way, from a moment after its link was pressed until it is there: a skeleton of its kind in
 * place of the content (skeleton.tsx), or, for another view of this page, its tables dimmed. Said to screen readers too.
 * @param main the id of the content
 */
export function PagePending({ main: id, words }: { main: string; words: string }) {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [waiting, setWaiting] = useState(false);
  const end = useRef<() => void>(() => undefined);

  useEffect(() => {
    const main = document.getElementById(id);
    if (!main) return;
    const follow = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest("a, form") : null;
      // What Next does not answer by itself is the browser's: another tab, a download, a server action.
      const to = link && event.defaultPrevented ? addressOf(link) : null;
      if (!(link instanceof HTMLElement) || !to) return;
      end.current();
      const timer = setTimeout(() => {
        main.dataset.pending = to.pathname === location.pathname ? "here" : pageKind(to.pathname + to.search);
        main.ariaBusy = "true";
        link.dataset.pressed = "";
        setWaiting(true);
      }, PATIENCE_MS);
      end.current = () => {
        clearTimeout(timer);
        delete main.dataset.pending;
        delete link.dataset.pressed;
        main.ariaBusy = null;
        setWaiting(false);
      };
    };
    // After React has had its say, which listens to the document.
    for (const type of ["click", "submit"]) window.addEventListener(type, follow);
    return () => {
      for (const type of ["click", "submit"]) window.removeEventListener(type, follow);
      end.current();
    };
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what ends the waiting
  useEffect(() => end.current(), [here]);

  return (
    <p role="status" className="sr-only">
      {waiting && words}
    </p>
  );
}

/** Where a link or a search form leads, when that is another page or another view of this one. */
function addressOf(element: Element): URL | null {
  const address = element.getAttribute(element instanceof HTMLFormElement ? "action" : "href");
  if (!address?.startsWith("/")) return null;
  const to = new URL(address, location.href);
  if (element instanceof HTMLFormElement) return to;
  return to.pathname + to.search === location.pathname + location.search ? null : to;
}
