import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Account } from "@/components/shell/account";
import { Flashed } from "@/components/shell/flashed";
import { Navigation } from "@/components/shell/navigation";
import { Monogram } from "@/components/ui/monogram";
import type { Viewer } from "@/lib/auth/queries";

/** The frame around every page behind the session gate. */
export function Shell({
  viewer,
  signOut,
  children,
}: {
  viewer: Viewer;
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
      <header className="shell-rail">
        <div className="shell-brand">
          <Monogram name={viewer.companyName} />
          <span className="truncate text-14 font-semibold" title={viewer.companyName}>
            {viewer.companyName}
          </span>
        </div>
        <Navigation role={viewer.scope.role} />
        <Account viewer={viewer} signOut={signOut} />
      </header>
      <main id="content" tabIndex={-1} className="shell-main outline-none">
        <div className="shell-content">{children}</div>
      </main>
      <Flashed />
    </div>
  );
}
