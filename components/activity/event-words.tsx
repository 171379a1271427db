import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusLabel } from "@/components/connections/status-words";
import { RoleName } from "@/components/shell/role-name";
import { eventDetails } from "@/lib/audit/details";
import { isAuditAction } from "@/lib/audit/labels";
import type { ActivityEvent, Subject } from "@/lib/audit/queries";
import { roles } from "@/lib/members/roles";
import { paths } from "@/lib/paths";
import { sentenceCase } from "@/lib/sentence-case";

/** What was done, in words. What this version has no words for is shown as it is recorded. */
export function useActionWords(): (action: string) => string {
  const t = useTranslations("activity.did");
  return (action) => (isAuditAction(action) ? t(action) : sentenceCase(action.replaceAll(/[.-]/g, " ")));
}

/** Who did it: a person, somebody who came by a share link, or the portal itself. */
export function Actor({ event }: { event: ActivityEvent }) {
  const t = useTranslations("activity");
  if (event.user) return <bdi title={event.user.email}>{event.user.name}</bdi>;
  return (
    <span className="text-ink-soft">{t(eventDetails(event.details).shareLinkId ? "visitor" : "portal")}</span>
  );
}

const hrefs: Record<Subject["kind"], (id: string) => string> = {
  connection: paths.connection,
  site: paths.site,
  person: paths.member,
};

/** What it was about: ways to what is still there, or else the name that was recorded; and what became what. */
export function About({ event, without }: { event: ActivityEvent; without?: string }) {
  const { name, email, fileName, from, to, role } = eventDetails(event.details);
  const subjects = event.subjects.filter(({ id }) => id !== without);
  const plain = subjects.length === 0 ? (name ?? email ?? fileName) : undefined;
  const parts = [
    ...subjects.slice(0, SHOWN).map(({ kind, id, name }) => (
      <Link
        key={id}
        href={hrefs[kind](id)}
        prefetch={false}
        className="underline decoration-hairline underline-offset-2 hover:decoration-current"
      >
        <bdi>{name}</bdi>
      </Link>
    )),
    subjects.length > SHOWN && <span key="more">+{subjects.length - SHOWN}</span>,
    plain && <bdi key="plain">{plain}</bdi>,
    role && <Value key="role" value={role} />,
    from && to && (
      <span key="change" className="text-ink-soft">
        <Value value={from} /> <span aria-hidden>→</span> <Value value={to} />
      </span>
    ),
    to && !from && <bdi key="to">{to}</bdi>,
  ].filter(Boolean);
  if (parts.length === 0) return without ? null : <span className="text-ink-faint">–</span>;
  return <span className="flex flex-wrap gap-x-2 wrap-anywhere">{parts}</span>;
}

const SHOWN = 3;

function Value({ value }: { value: string }) {
  return roles.some((role) => role === value) ? <RoleName role={value} /> : <StatusLabel status={value} />;
}
