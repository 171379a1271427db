import { LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoleName } from "@/components/shell/role-name";
import { Shortcuts } from "@/components/shell/shortcuts";
import { hidden } from "@/components/ui/hidden";
import type { Viewer } from "@/lib/auth/queries";
import { paths } from "@/lib/paths";

/** Who is signed in, and the way out. */
export function Account({ viewer, signOut }: { viewer: Viewer; signOut: () => Promise<void> }) {
  const t = useTranslations("shell");
  return (
    <div className="shell-account">
      <Link href={paths.profile()} data-shortcut="p" className="shell-profile">
        <span className="min-w-0 flex-1 max-sm:sr-only">
          <span className="block truncate text-13 font-medium">
            {t.rich("profile", { name: viewer.name, hidden })}
          </span>
          <span className="block truncate text-12 text-ink-soft">
            <RoleName role={viewer.scope.role} />
          </span>
        </span>
      </Link>
      <Shortcuts role={viewer.scope.role} />
      <form action={signOut}>
        <button
          type="submit"
          className="flex h-9 w-full items-center gap-2.5 rounded px-2.5 text-13 font-medium whitespace-nowrap text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink"
        >
          <LogOut aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t("signOut")}</span>
        </button>
      </form>
    </div>
  );
}
