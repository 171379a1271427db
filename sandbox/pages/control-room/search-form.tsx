import type { PropsWithChildren } from "hono/jsx";

/** A search that goes into the address, so that a result can be kept and shared. */
export function SearchForm({ label, value, children }: PropsWithChildren<{ label: string; value: string }>) {
  return (
    <search>
      <form method="get" class="search">
        <label for="q">{label}</label>
        <input type="search" id="q" name="q" value={value} maxlength={100} />
        {children}
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
