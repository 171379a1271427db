type Option = { value: string; label: string; lang?: string };

/** One of a few, each a button that sends its form: it needs no script. */
export function Choice({
  name,
  label,
  options,
  current,
  action,
}: {
  name: string;
  label: string;
  options: Option[];
  current: string;
  action: (form: FormData) => Promise<void>;
}) {
  return (
    <form action={action}>
      <fieldset
        className="inline-flex flex-wrap gap-0.5 rounded-lg border border-hairline bg-sheet p-0.5"
        aria-label={label}
      >
        {options.map((option) => (
          <button
            key={option.value}
            type="submit"
            name={name}
            value={option.value}
            lang={option.lang}
            aria-pressed={option.value === current}
            className="h-8 rounded px-2.5 text-13 font-medium text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
          >
            {option.label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
