"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** One of several pages that belong together, marked when it, one below it or `also` is open. */
export function TabLink({ href, also, children }: { href: string; also?: string; children: ReactNode }) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`) || path === also;
  return (
    <Link href={href} aria-current={current ? "page" : undefined} className="tab">
      {children}
    </Link>
  );
}
