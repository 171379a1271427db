import Link from "next/link";
import { statusFacts } from "@/lib/connections/status";
import { paths } from "@/lib/paths";
import type { ListedSite } from "@/lib/sites/queries";

/** The company's sites, each with how its connections are doing. */
export function SitesTable({ rows, canConnect }: { rows: ListedSite[]; canConnect: boolean }) {
  return (
    <table aria-label="Sites" className="cards w-full">
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">Connections</th>
          <th scope="col">
            <span className="sr-only">Action</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((site) => (
          <tr key={site.id}>
            <th scope="row">
              <span className="font-medium wrap-anywhere">
                <bdi>{site.name}</bdi>
              </span>
              <span className="block text-12 wrap-anywhere text-ink-soft">
                {[site.address, site.externalId].filter(Boolean).join(" · ")}
              </span>
            </th>
            <td data-label="Connections">
              <ConnectionCount statuses={site.connections.map(({ connection }) => connection.status)} />
            </td>
            <td className="text-right">
              {canConnect && (
                <Link
                  href={paths.connect({ site: site.id })}
                  className="relative -mr-2 rounded px-2 py-1 font-medium whitespace-nowrap text-accent-ink hover:bg-accent-soft"
                >
                  Connect<span className="sr-only"> an account for {site.name}</span>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ConnectionCount({ statuses }: { statuses: string[] }) {
  if (statuses.length === 0) return <span className="text-ink-faint">None yet</span>;
  const needing = statuses.filter((status) => statusFacts(status).state === "attention").length;
  return (
    <span>
      {statuses.length === 1 ? "1 connection" : `${statuses.length} connections`}
      {needing > 0 && (
        <span className="font-medium text-act">
          , {needing} {needing === 1 ? "needs" : "need"} you
        </span>
      )}
    </span>
  );
}
