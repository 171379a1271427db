import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { CompanyMark } from "@/components/branding/company-mark";
import { CompanyList } from "@/components/shell/company-list";
import type { OwnCompany } from "@/lib/auth/queries";
import type { Brand } from "@/lib/branding/queries";

type Props = {
  current: { id: string; brand: Brand };
  companies: OwnCompany[];
  action: (form: FormData) => Promise<void>;
};

/** Whose pages these are and, for somebody of several companies, the way into another: a popover of the browser's own. */
export function CompanySwitcher({ current, companies, action }: Props) {
  const t = useTranslations("shell");
  if (companies.length < 2) return <CompanyMark brand={current.brand} />;
  return (
    <>
      <button
        type="button"
        popoverTarget="companies"
        className="-mx-1.5 flex min-w-0 flex-1 items-center gap-2.5 rounded px-1.5 py-1 text-left transition-colors duration-150 hover:bg-sunken"
      >
        <CompanyMark brand={current.brand} />
        <span className="sr-only">{t("switch")}</span>
        <ChevronsUpDown aria-hidden className="ml-auto size-4 shrink-0 text-ink-soft" />
      </button>
      <div id="companies" popover="auto" className="company-popover">
        <CompanyList companies={companies} current={current.id} action={action} />
      </div>
    </>
  );
}
