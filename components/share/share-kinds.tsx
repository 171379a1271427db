import Link from "next/link";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";

/** What the recipient shall do: connect anew, or repair what there is. */
export function ShareKinds({ isEdit }: { isEdit: boolean }) {
  const t = useTranslations("newShareLink");
  const kinds = [
    { href: paths.newShareLink(), label: t("connect"), isCurrent: !isEdit },
    { href: paths.newShareLink({ kind: "edit" }), label: t("edit"), isCurrent: isEdit },
  ];
  return (
    <nav aria-label={t("kind")}>
      <ul className="flex flex-wrap gap-1">
        {kinds.map(({ href, label, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? "true" : undefined}
              className="flex min-h-9 items-center rounded px-3 font-medium text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
