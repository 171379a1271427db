"use client";

import type { Messages } from "next-intl";
import { CopyField } from "@/components/links/copy-field";
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
        <CopyField url={sent.link ?? ""} label={words.label} words={copyWords} />
      </div>
    </FocusOnArrival>
  );
}
