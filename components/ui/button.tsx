import Link from "next/link";
import type { ComponentProps } from "react";

const base =
  "inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded px-3.5 text-14 font-medium whitespace-nowrap transition-colors duration-150 aria-disabled:opacity-60 [&_svg]:size-4";

const looks = {
  primary: "bg-accent text-accent-on hover:bg-accent-hover",
  secondary: "border border-outline/60 bg-sheet text-ink hover:border-outline hover:bg-sunken",
  danger: "border border-fail/50 bg-sheet text-fail hover:border-fail hover:bg-fail-soft",
  quiet: "text-accent-ink hover:bg-accent-soft",
};

type Look = { look?: keyof typeof looks };

export function Button({ look = "primary", className = "", ...props }: ComponentProps<"button"> & Look) {
  return <button {...props} data-look={look} className={`${base} ${looks[look]} ${className}`} />;
}

export function ButtonLink({
  look = "primary",
  className = "",
  ...props
}: ComponentProps<typeof Link> & Look) {
  return <Link {...props} data-look={look} className={`${base} ${looks[look]} ${className}`} />;
}

/** A link to another origin, in a new tab. */
export function ExternalButtonLink({
  look = "secondary",
  className = "",
  children,
  ...props
}: ComponentProps<"a"> & Look) {
  return (
    <a {...props} target="_blank" rel="noopener noreferrer" className={`${base} ${looks[look]} ${className}`}>
      {children}
    </a>
  );
}

/** The way to a file: a plain link, as there is no page to go to. */
export function FileButton({ className = "", ...props }: ComponentProps<"a">) {
  return <a {...props} download className={`${base} ${looks.secondary} ${className}`} />;
}
