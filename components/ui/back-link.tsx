import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="mb-2 -ml-1 inline-flex items-center gap-1 rounded text-13 font-medium text-ink-soft hover:text-ink print:hidden"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {children}
    </Link>
  );
}
