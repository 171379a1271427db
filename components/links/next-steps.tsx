const steps = [
  [
    "Sign in at your utility",
    "On a secure page by Nectar, with the username and password you already have there.",
  ],
  ["Verify it’s you", "If your utility sends a code or asks a question, you answer it on the same page."],
  ["Choose what to collect", "Sites, types and start date: what you give here is filled in already."],
  ["Done", "The connection appears on the dashboard by itself; bills follow."],
];

/** What to expect after the form. */
export function NextSteps() {
  return (
    <aside aria-labelledby="next-steps" className="rounded-lg border border-hairline bg-sheet p-6">
      <h2 id="next-steps" className="text-16">
        What happens next
      </h2>
      <ol className="mt-4 grid gap-4">
        {steps.map(([title, text], index) => (
          <li key={title} className="grid grid-cols-[24px_1fr] gap-3">
            <span
              aria-hidden
              className="flex size-6 items-center justify-center rounded-full bg-accent-soft text-12 font-semibold text-accent-ink"
            >
              {index + 1}
            </span>
            <span>
              <span className="block font-medium">{title}</span>
              <span className="block text-13 text-ink-soft">{text}</span>
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
