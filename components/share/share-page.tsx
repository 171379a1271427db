import type { ReactNode } from "react";
import { BrandStyle } from "@/components/branding/brand-style";
import { CompanyMark } from "@/components/branding/company-mark";
import type { Brand } from "@/lib/branding/queries";

/** The frame around a page for somebody without a login: whose it is, and no way into the portal. */
export function SharePageFrame({
  brand,
  wide = false,
  children,
}: {
  /** Unknown where the address is. */
  brand?: Brand;
  /** As wide as Nectar's page needs. */
  wide?: boolean;
  children: ReactNode;
}) {
  const width = wide ? "max-w-[1200px]" : "max-w-[640px]";
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] content-start">
      {brand && (
        <header className="border-b border-hairline px-5 py-4 sm:px-8">
          <BrandStyle brand={brand} />
          <p className={`mx-auto flex items-center gap-3 ${width}`}>
            <CompanyMark brand={brand} />
          </p>
        </header>
      )}
      <main className="px-5 py-8 sm:px-8 sm:py-12">
        <div className={`mx-auto ${width}`}>{children}</div>
      </main>
    </div>
  );
}
