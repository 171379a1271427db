import { Search, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { hidden } from "@/components/ui/hidden";

const control = "h-9 min-w-0 rounded border border-outline/70 bg-sheet px-2.5 text-14 text-ink";

/** What to look for in a list, in words. */
export function FilterSearch({ label, ...input }: { label: string } & ComponentProps<"input">) {
  return (
    <div className="relative w-full min-w-0 sm:w-auto sm:max-w-80 sm:min-w-72 sm:flex-1">
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-faint" />
      <input
        type="search"
        name="q"
        aria-label={label}
        maxLength={100}
        className={`${control} w-full pl-9 text-ellipsis placeholder:text-ink-faint`}
        {...input}
      />
    </div>
  );
}

/** One choice of a filter: nothing chosen is the first option, in words. */
export function FilterSelect({
  label,
  any,
  options,
  ...select
}: { label: string; any: string; options: { value: string; label: string }[] } & ComponentProps<"select">) {
  return (
    <select
      aria-label={label}
      className={`${control} max-w-full flex-auto sm:max-w-52 sm:flex-none`}
      {...select}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A day as a limit of a filter, with its word before it. */
export function FilterDay({ label, ...input }: { label: string } & ComponentProps<"input">) {
  return (
    <label className="flex min-w-0 basis-full items-center gap-2 text-ink-soft sm:basis-auto">
      <span className="min-w-12 sm:min-w-0">{label}</span>
      <input type="date" className={`${control} w-full`} {...input} />
    </label>
  );
}

export type AppliedFilter = { key: string; label: string; value: ReactNode; without: string };

/** What narrows the list at present: each can be taken away by itself, or all at once. Nothing when nothing does. */
export function AppliedFilters({ filters, clear }: { filters: AppliedFilter[]; clear: string }) {
  const t = useTranslations("filters");
  if (filters.length === 0) return null;
  return (
    <ul aria-label={t("applied")} className="flex flex-wrap items-center gap-2">
      {filters.map(({ key, label, value, without }) => (
        <li key={key} className="min-w-0">
          <Link
            href={without}
            prefetch={false}
            className="flex min-h-7 items-center gap-1.5 rounded-[14px] bg-sunken py-0.5 pr-2 pl-3 text-13 wrap-anywhere hover:bg-hairline"
          >
            <span>
              {t.rich("remove", { hidden })}
              <span className="text-ink-soft">{label}</span> <bdi className="font-medium">{value}</bdi>
            </span>
            <X aria-hidden className="size-3.5 shrink-0 text-ink-soft" />
          </Link>
        </li>
      ))}
      <li>
        <Link href={clear} prefetch={false} className="text-link inline-block px-1 py-0.5 text-13">
          {t("clear")}
        </Link>
      </li>
    </ul>
  );
}

/** A part of a name to look for. */
export function FilterText({ label, ...input }: { label: string } & ComponentProps<"input">) {
  return (
    <input
      type="text"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      className={`${control} w-full placeholder:text-ink-faint sm:w-44`}
      {...input}
    />
  );
}
