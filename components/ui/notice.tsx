import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

const tones = {
  fail: { box: "bg-fail-soft", ink: "text-fail", Icon: CircleAlert },
  note: { box: "bg-sunken", ink: "text-ink-soft", Icon: Info },
};

/** Something to know, in a sentence or two. `role="alert"` makes screen readers say it at once. */
export function Notice({
  tone,
  role,
  children,
}: {
  tone: keyof typeof tones;
  role?: "alert" | "status";
  children: ReactNode;
}) {
  const { box, ink, Icon } = tones[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-lg px-4 py-3 ${box}`}>
      <Icon aria-hidden className={`mt-[3px] size-4 shrink-0 ${ink}`} />
      <div className="min-w-0 wrap-anywhere [&_a]:font-medium [&_a]:text-accent-ink [&_a]:underline [&_a]:underline-offset-2">
        {children}
      </div>
    </div>
  );
}
