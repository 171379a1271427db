import { Keyboard, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mainPages } from "@/components/shell/navigation";
import { ShortcutKeys } from "@/components/shell/shortcut-keys";

const ids = { dialog: "shortcuts", button: "shortcuts-button", toggle: "shortcuts-on" };

/** The way to the list of shortcuts, for who has a keyboard, and the list. */
export function Shortcuts({ role }: { role: string }) {
  const t = useTranslations("shortcuts");
  return (
    <>
      <button
        type="button"
        id={ids.button}
        aria-haspopup="dialog"
        className="shortcuts-button noscript:hidden flex h-9 items-center gap-2.5 rounded px-2.5 text-13 font-medium whitespace-nowrap text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink"
      >
        <Keyboard aria-hidden className="size-4" />
        <span className="shortcuts-label">{t("title")}</span>
      </button>
      <dialog id={ids.dialog} aria-labelledby="shortcuts-title" className="shortcuts">
        <div className="flex items-center justify-between gap-4">
          <h2 id="shortcuts-title" className="text-16">
            {t("title")}
          </h2>
          <form method="dialog">
            <button
              type="submit"
              aria-label={t("close")}
              className="-mr-2 grid size-8 place-items-center rounded hover:bg-sunken"
            >
              <X aria-hidden className="size-4" />
            </button>
          </form>
        </div>
        <List role={role} />
        <label className="mt-5 flex items-center gap-2.5 border-t border-hairline pt-4">
          <input type="checkbox" id={ids.toggle} defaultChecked />
          {t("on")}
        </label>
      </dialog>
      <ShortcutKeys {...ids} />
    </>
  );
}

function List({ role }: { role: string }) {
  const t = useTranslations("shortcuts");
  const shell = useTranslations("shell");
  return (
    <dl className="mt-4 grid grid-cols-[1fr_auto] items-center gap-x-8 gap-y-2">
      <Row keys={["?"]}>{t("list")}</Row>
      <Row keys={["/"]}>{t("search")}</Row>
      <Row keys={["n"]}>{t("act")}</Row>
      {mainPages(role).map(({ href, label, key }) => (
        <Row key={href} keys={["g", key]}>
          {t("go", { page: shell(label) })}
        </Row>
      ))}
      <Row keys={["g", "p"]}>{t("go", { page: t("profile") })}</Row>
      <Row keys={["Esc"]}>{t("escape")}</Row>
    </dl>
  );
}

function Row({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <>
      <dt>{children}</dt>
      <dd className="flex justify-end gap-1">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </>
  );
}
