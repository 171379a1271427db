import { Search } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import type { State } from "@/lib/connections/status";
import { paths } from "@/lib/paths";

/** Searches the list: a plain GET form, so that the search is in the address. */
export function SearchForm({ search, state }: { search?: string; state?: State }) {
  const t = useTranslations("dashboard");
  return (
    <Form action={paths.dashboard()} role="search" className="relative w-full sm:w-80">
      {state && <input type="hidden" name="state" value={state} />}
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-faint" />
      <input
        type="search"
        name="q"
        key={search}
        defaultValue={search}
        maxLength={100}
        aria-label={t("search")}
        placeholder={t("searchHint")}
        className="h-9 w-full rounded border border-outline/70 bg-sheet pr-3 pl-9 placeholder:text-ink-faint"
      />
      <button
        type="submit"
        className="sr-only focus:not-sr-only focus:absolute! focus:top-1 focus:right-1 focus:h-7 focus:rounded focus:bg-accent focus:px-2.5 focus:text-13 focus:text-accent-on"
      >
        {t("submitSearch")}
      </button>
    </Form>
  );
}
