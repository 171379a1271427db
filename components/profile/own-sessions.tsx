import { useTranslations } from "next-intl";
import { hidden } from "@/components/ui/hidden";
import { RelativeTime } from "@/components/ui/relative-time";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnSession } from "@/lib/users/queries";

type Props = {
  sessions: OwnSession[];
  /** The one in front of the person. */
  current: string;
  end: (form: FormData) => Promise<void>;
  endAll: () => Promise<void>;
};

/** Where one is signed in, each with a way to end it. */
export function OwnSessions({ sessions, current, end, endAll }: Props) {
  const t = useTranslations("profile.sessions");
  return (
    <>
      <ul aria-label={t("title")} className="border-t border-hairline">
        {sessions.map((session) => {
          const what = t(session.browser ? (session.system ? "both" : "browser") : "unknown", {
            browser: session.browser ?? "",
            system: session.system ?? "",
          });
          return (
            <li
              key={session.id}
              className="flex min-h-14 items-center justify-between gap-4 border-b border-hairline py-2"
            >
              <span>
                <span className="font-medium">{what}</span>
                <span className="block text-13 text-ink-soft">
                  {session.id === current
                    ? t("current")
                    : t.rich("lastSeen", { at: () => <RelativeTime at={session.lastSeenAt} /> })}
                </span>
              </span>
              {session.id !== current && (
                <form action={end}>
                  <input type="hidden" name="id" value={session.id} />
                  <SubmitButton look="quiet" pendingLabel={t("ending")} className="-mr-2 h-8 px-2">
                    {t.rich("end", { what, hidden })}
                  </SubmitButton>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      <form action={endAll} className="mt-5">
        <SubmitButton look="danger" pendingLabel={t("ending")}>
          {t("endAll")}
        </SubmitButton>
        <p className="mt-2 text-13 text-ink-soft">{t("endAllHint")}</p>
      </form>
    </>
  );
}
