import Link from "next/link";
import { StatusBadge } from "@/components/connections/status-badge";
import { paths } from "@/lib/paths";

type Arrival = { id: string; providerName: string; status: string };

/** Says when a connection has arrived: the frame itself cannot tell the portal. */
export function Arrivals({ arrivals }: { arrivals: Arrival[] }) {
  return (
    <div role="status" className="mb-4">
      {arrivals.length === 0 ? (
        <p className="flex min-h-[46px] items-center gap-2.5 text-ink-soft">
          <span aria-hidden className="breathe size-2 rounded-full bg-accent" />
          When you have finished below, the connection appears here by itself.
        </p>
      ) : (
        <ul className="grid gap-2">
          {arrivals.map((arrival) => (
            <li
              key={arrival.id}
              className="arrive flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-hairline bg-sheet px-4 py-2.5"
            >
              <StatusBadge status={arrival.status} />
              <span>
                <Link
                  href={paths.connection(arrival.id)}
                  className="font-medium text-accent-ink underline underline-offset-2"
                >
                  {arrival.providerName}
                </Link>{" "}
                has arrived.
              </span>
              <Link
                href={paths.dashboard()}
                className="ml-auto font-medium text-accent-ink underline underline-offset-2"
              >
                See all connections
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
