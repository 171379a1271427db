import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BrandStyle } from "@/components/branding/brand-style";
import { Account } from "@/components/shell/account";
import { CompanySwitcher } from "@/components/shell/company-switcher";
import { Flashed } from "@/components/shell/flashed";
import { Navigation } from "@/components/shell/navigation";
import { PagePending } from "@/components/shell/page-pending";
import { Skeleton } from "@/components/shell/skeleton";
import type { OwnCompany, Viewer } from "@/lib/auth/queries";

/** The frame around every page behind the session gate. */
export function Shell({
  viewer,
  companies,
  chooseCompany,
  signOut,
  children,
}: {
  viewer: Viewer;
  /** All that the person belongs to. */
  companies: OwnCompany[];
  chooseCompany: (form: FormData) => Promise<void>;
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  const t = useTranslations("shell");
  return (
    <div className="shell">
      <a
        href="#content"
        className="sr-only z-10 rounded bg-sheet px-4 py-2 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <BrandStyle brand={viewer.brand} />
      <header className="shell-rail">
        <div className="shell-brand">
          <CompanySwitcher
            current={{ id: viewer.scope.companyId, brand: viewer.brand }}
            companies={companies}
            action={chooseCompany}
          />
        </div>
        <Navigation role={viewer.scope.role} />
        <Account viewer={viewer} signOut={signOut} />
      </header>
      <main id="content" tabIndex={-1} className="shell-main outline-none">
        <div className="shell-content">
          <p className="hidden text-13 text-ink-soft print:block">{viewer.companyName}</p>
          {children}
        </div>
        <Skeleton />
      </main>
      <PagePending main="content" words={t("loading")} />
      <Flashed />
    </div>
  );
}
