import { useTranslations } from "next-intl";
import { ChipLink } from "@/components/ui/chip-link";
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
            <ChipLink href={href} isCurrent={isCurrent}>
              {label}
            </ChipLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
