"use client";

import type { Messages } from "next-intl";
import { CopyLink } from "@/components/links/copy-link";

type Props = { url: string; label: string; words: Messages["frame"]["copy"] };

/** A link to hand over: to copy, or to take by hand. */
export function CopyField({ url, label, words }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        readOnly
        value={url}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
        className="h-9 min-w-0 flex-1 basis-52 rounded border border-outline/70 bg-sheet px-3 text-13"
      />
      <CopyLink url={url} words={words} />
    </div>
  );
}
