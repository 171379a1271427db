import type { PropsWithChildren } from "hono/jsx";

/** Lets a wide table scroll sideways on a small screen, by keyboard too. */
export function ScrollArea({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <section class="scroll" aria-label={`${label} table`} {...focusable}>
      {children}
    </section>
  );
}

const focusable = { tabindex: 0 };
