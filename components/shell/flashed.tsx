import { getTranslations } from "next-intl/server";
import { Toast } from "@/components/shell/toast";
import { currentFlash } from "@/lib/flash";
import { FLASH_COOKIE } from "@/lib/flash-cookie";
import english from "@/messages/en.json";

type Key = keyof typeof english.toasts;

/** Says what the last action did. */
export async function Flashed() {
  const [flash, t, shell] = await Promise.all([
    currentFlash(),
    getTranslations("toasts"),
    getTranslations("shell"),
  ]);
  const known = flash && isKey(flash.key) ? { id: flash.id, text: t(flash.key, flash.values) } : null;
  return <Toast toast={known} cookie={FLASH_COOKIE} close={shell("close")} />;
}

/** The cookie is the browser's word: a key that there is not is nothing to say. */
function isKey(key: string): key is Key {
  return Object.hasOwn(english.toasts, key);
}
