import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";

/** Where one is in a long list, and the ways to the pages before and after. Nothing for a single page. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-3">
      <p className="text-13 text-ink-soft">
        Page {page} of {pages}
      </p>
      <div className="flex gap-2">
        {page > 1 && (
          <ButtonLink look="secondary" href={href(page - 1)} rel="prev">
            <ChevronLeft aria-hidden /> Previous
          </ButtonLink>
        )}
        {page < pages && (
          <ButtonLink look="secondary" href={href(page + 1)} rel="next">
            Next <ChevronRight aria-hidden />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
