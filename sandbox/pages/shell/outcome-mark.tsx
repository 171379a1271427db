/** A large tick or exclamation mark; the heading beside it says the same in words. */
export function OutcomeMark({ tone }: { tone: "well" | "attention" }) {
  return (
    <svg class={`outcome outcome-${tone}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="22" />
      <path d={tone === "well" ? "M14 25l7 7 13-15" : "M24 13v14M24 34v.5"} />
    </svg>
  );
}
