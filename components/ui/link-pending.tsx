"use client";

import { useLinkStatus } from "next/link";

/** A thin bar under a link whose page takes its time: Nectar's answer may be seconds away. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden className="pending-bar" /> : null;
}
