import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/connections/status-badge";
import { paths } from "@/lib/paths";

export type Arrival = { id: string; providerName: string; status: string };

/** Says when a connection has arrived: the frame itself cannot tell the portal. */
export function Arrivals({ arrivals }: { arrivals: Arrival[] }) {
  const t = useTranslations("connect");
  return (
    <div role="status" data-still="" className="mb-4 min-h-[100px] sm:min-h-[46px]">
      {arrivals.length === 0 ? (
        <p className="flex min-h-[46px] items-center gap-2.5 text-ink-soft">
          <span aria-hidden className="breathe size-2 shrink-0 rounded-full bg-accent" />
          {t("waiting")}
        </p>
      ) : (
        <ul className="grid gap-2">
          {arrivals.map((arrival) => (
            <li
              key={arrival.id}
              className="arrive flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-hairline bg-sheet px-4 py-2.5"
            >
              <span>
                {t.rich("arrived", {
                  provider: arrival.providerName,
                  connection: (name) => (
                    <Link href={paths.connection(arrival.id)} className="text-link">
                      {name}
                    </Link>
                  ),
                })}
              </span>
              {/* After the sentence: its length changes with the status, while somebody reads. */}
              <StatusBadge status={arrival.status} />
              <Link href={paths.dashboard()} className="text-link ml-auto">
                {t("seeAll")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
