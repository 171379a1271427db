import { redirect } from "next/navigation";

/** What Next gives a page as its query. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The first value of a query parameter that may be repeated. */
export function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A text to look for. The database knows no NUL, and nobody looks for more than a hundred characters. */
export function searchText(value: string | string[] | undefined): string | undefined {
  return first(value)?.replaceAll("\0", "").trim().slice(0, 100) || undefined;
}

/** A page number from a query: 1 for anything that is not one. */
export function pageNumber(value: string | string[] | undefined): number {
  const number = Number(first(value));
  return Number.isSafeInteger(number) && number >= 1 && number <= 1_000_000 ? number : 1;
}

/**
 * A form sends the fields that were left empty as well. Leads on to the address without them, so that what is shared or
 * bookmarked says no more than it has to.
 */
export function goToCleanAddress(query: Awaited<SearchParams>, clean: string): void {
  if (Object.values(query).some((value) => value === "")) redirect(clean);
}
