import { ButtonLink } from "@/components/ui/button";
import { PlugDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

/** The dashboard of a company that has connected nothing yet. */
export function DashboardEmpty({ canConnect }: { canConnect: boolean }) {
  return (
    <EmptyState
      drawing={<PlugDrawing />}
      title="No utility connected yet"
      action={canConnect && <ButtonLink href={paths.connect()}>Connect your first account</ButtonLink>}
    >
      {canConnect
        ? "Sign in at your utility once, on a secure page. Its bills and usage are collected from then on, and the connection appears here by itself."
        : "As soon as a colleague connects a utility account, it appears here by itself."}
    </EmptyState>
  );
}

/** A filter that nothing matches. */
export function NothingFound() {
  return (
    <div className="border-y border-hairline py-14 text-center">
      <h2 className="text-16">Nothing matches</h2>
      <p className="mt-1 mb-5 text-ink-soft">No connection fits this search and filter.</p>
      <ButtonLink look="secondary" href={paths.dashboard()}>
        Show all connections
      </ButtonLink>
    </div>
  );
}
