"use client";

import type { Messages } from "next-intl";
import { CopyLink } from "@/components/links/copy-link";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import type { SentInvite } from "@/lib/invites/commands";

type Props = {
  sent: SentInvite;
  words: Messages["invites"]["link"];
  copyWords: Messages["frame"]["copy"];
};

/** The link of an invitation, where no mail server sends it: shown this once. */
export function InviteLink({ sent, words, copyWords }: Props) {
  return (
    <FocusOnArrival key={sent.link}>
      <div role="status" className="grid gap-2 rounded-lg bg-sunken px-4 py-3 text-left">
        <p className="wrap-anywhere">
          <b className="font-medium">
            <bdi>{sent.email}</bdi>
          </b>{" "}
          {words.text}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <input
            readOnly
            value={sent.link ?? ""}
            aria-label={words.label}
            onFocus={(event) => event.currentTarget.select()}
            className="h-9 min-w-0 flex-1 basis-52 rounded border border-outline/70 bg-sheet px-3 text-13"
          />
          <CopyLink url={sent.link ?? ""} words={copyWords} />
        </div>
      </div>
    </FocusOnArrival>
  );
}
