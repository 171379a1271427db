import type { Context } from "hono";
import type { InvitationStatus } from "../../invitations/status";
import { Document, page } from "../shell/document";
import { useTranslator } from "../shell/presentation";

export type EndedStatus = Exclude<InvitationStatus, "ACTIVE">;

/** Answers that an invitation does not work any more, and why. 410 Gone. */
export function endedInvitation(c: Context, status: EndedStatus) {
  return page(c, <EndedView status={status} />, 410);
}

const words = {
  EXPIRED: { title: "invite.expiredTitle", text: "invite.expiredText" },
  REVOKED: { title: "invite.revokedTitle", text: "invite.revokedText" },
  FULFILLED: { title: "invite.fulfilledTitle", text: "invite.fulfilledText" },
} as const;

function EndedView({ status }: { status: EndedStatus }) {
  const t = useTranslator();
  const { title, text } = words[status];
  return (
    <Document title={t(title)} styles={["base.css", "wizard.css"]}>
      <main class="stage stage-centred">
        <svg class="drawing" viewBox="0 0 120 72" aria-hidden="true" focusable="false">
          <path d="M32 14h56v44H32z" />
          <path d="M32 16l28 24 28-24" />
          <path d={status === "FULFILLED" ? "M96 44l7 7 13-15" : "M98 34l16 16M114 34L98 50"} />
        </svg>
        <h1>{t(title)}</h1>
        <p>{t(text)}</p>
      </main>
    </Document>
  );
}
