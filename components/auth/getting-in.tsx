import Link from "next/link";
import type { ReactNode } from "react";

/** What a page on the way in begins with. */
export function GettingInHeader({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <header className="mb-8">
      <h1 className="text-28 text-balance">{title}</h1>
      <div className="mt-1 wrap-anywhere text-ink-soft">{children}</div>
    </header>
  );
}

/** The other ways from such a page, below its form. */
export function OtherWays({ children }: { children: ReactNode }) {
  return <nav className="mt-8 flex flex-col items-start gap-2 border-t border-hairline pt-5">{children}</nav>;
}

export function OtherWay({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded py-0.5 font-medium text-accent-ink hover:underline">
      {children}
    </Link>
  );
}
