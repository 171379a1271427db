import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { RoleName } from "@/components/shell/role-name";
import { Monogram } from "@/components/ui/monogram";
import type { OwnCompany } from "@/lib/auth/queries";

/** The companies of a person, each a button that leads into it. */
export function CompanyList({
  companies,
  current,
  action,
}: {
  companies: OwnCompany[];
  current: string | undefined;
  action: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("companies");
  return (
    <form action={action}>
      <ul className="grid gap-0.5" aria-label={t("list")}>
        {companies.map(({ id, name, role }) => (
          <li key={id}>
            <button
              type="submit"
              name="companyId"
              value={id}
              aria-current={id === current || undefined}
              className="flex w-full items-center gap-3 rounded px-2.5 py-2 text-left transition-colors duration-150 hover:bg-sunken"
            >
              <Monogram name={name} />
              <span className="min-w-0 flex-1">
                <span className="block font-medium wrap-anywhere">
                  <bdi>{name}</bdi>
                </span>
                <span className="block text-12 text-ink-soft">
                  <RoleName role={role} />
                </span>
              </span>
              {id === current && <Check aria-hidden className="size-4 shrink-0 text-accent-ink" />}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
