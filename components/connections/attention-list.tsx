import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { StatusHeadline } from "@/components/connections/status-words";
import { hidden } from "@/components/ui/hidden";
import { RelativeTime } from "@/components/ui/relative-time";
import { Standing } from "@/components/ui/standing";
import { statusFacts } from "@/lib/connections/status";
import { paths } from "@/lib/paths";

type Item = { id: string; providerName: string; status: string; statusSince: Date | null; changedAt: Date };

/** What waits for the customer, in sentences. Gone when nothing does. */
export function AttentionList({
  items,
  total,
  canRepair,
}: {
  items: Item[];
  total: number;
  canRepair: boolean;
}) {
  const t = useTranslations("dashboard");
  const say = useTranslations("remedies");
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="attention" className="mb-8 rounded-lg bg-act-soft px-5 py-4">
      <h2 id="attention" className="sign sign-alert text-14 font-semibold">
        {t("attention", { count: total })}
      </h2>
      <Standing
        list="ul"
        ids={items.map(({ id }) => id)}
        className="mt-2 grid gap-1.5"
        entryClassName="wrap-anywhere"
      >
        {items.map((item) => (
          <Fragment key={item.id}>
            <Link href={paths.connection(item.id)} className="underline-offset-2 hover:underline">
              <StatusHeadline status={item.status} provider={item.providerName} />
            </Link>{" "}
            <span className="text-ink-soft">
              <RelativeTime at={item.statusSince ?? item.changedAt} />
            </span>{" "}
            {canRepair && (
              <Link
                href={paths.connectionEdit(item.id)}
                prefetch={false}
                className="text-link relative inline-block font-semibold sm:ml-2"
              >
                {say.rich(statusFacts(item.status).remedy ?? "reconnect", {
                  provider: item.providerName,
                  hidden,
                })}
              </Link>
            )}
          </Fragment>
        ))}
      </Standing>
      {total > items.length && (
        <Link
          href={paths.dashboard({ state: "attention" })}
          className="mt-2 inline-block font-medium text-act underline underline-offset-2"
        >
          {t("more", { count: total - items.length })}
        </Link>
      )}
    </section>
  );
}
