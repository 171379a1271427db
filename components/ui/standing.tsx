"use client";

import { type ReactNode, useState } from "react";

type Props = {
  /** What the entries are of. */
  ids: string[];
  /** What is in the entries: the cells of rows, the content of items. */
  children: ReactNode[];
  list?: "tbody" | "ul";
  className?: string;
  entryClassName?: string;
};

/**
 * The entries of a list that refreshes itself while somebody looks, or is about to press something: each keeps its
 * place, with what is new in it. Others come last; one that does not belong to the list any more stays, pale and dead.
 * Another view of the list (give it a `key`) begins anew.
 */
export function Standing({ ids, children, list: List = "tbody", className, entryClassName }: Props) {
  const entries = ids.map((id, index) => [id, children[index]] as const);
  const [first] = useState(() => new Set(ids));
  const [seen, setSeen] = useState({ children, places: new Map(entries) });
  // A key that a Map has keeps its place. (Adjusting the state while rendering: react.dev/reference/react/useState.)
  if (seen.children !== children) setSeen({ children, places: new Map([...seen.places, ...entries]) });

  const present = new Set(ids);
  const Entry = List === "tbody" ? "tr" : "li";
  return (
    <List className={className}>
      {[...seen.places].map(([id, content]) => (
        <Entry
          key={id}
          inert={!present.has(id)}
          className={[entryClassName, first.has(id) ? "" : "arrive"].filter(Boolean).join(" ") || undefined}
        >
          {content}
        </Entry>
      ))}
    </List>
  );
}
