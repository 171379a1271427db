import { useFormatter, useTranslations } from "next-intl";
import { isUtilityType } from "@/lib/nectar/utility-types";
import { sentenceCase } from "@/lib/sentence-case";

/** Utility types in words, as a list. One that the portal does not know is shown as Nectar writes it. */
export function UtilityTypes({ types, none }: { types: string[]; none: string }) {
  const t = useTranslations("utilityTypes");
  const format = useFormatter();
  if (types.length === 0) return none;
  const names = types.map((type) => (isUtilityType(type) ? t(type) : sentenceCase(type)));
  return format.list(names, { type: "unit" });
}
