import type { Language } from "@/lib/i18n/languages";
import type messages from "@/messages/en.json";

// A key that is not in the English messages is a type error.
declare module "next-intl" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to.
  interface AppConfig {
    Locale: Language;
    Messages: typeof messages;
  }
}
