import { useTranslations } from "next-intl";
import { isUtilityType } from "@/lib/nectar/utility-types";
import { sentenceCase } from "@/lib/sentence-case";

/** Gives the name of a utility type; one that the portal does not know is shown as Nectar writes it. */
export function useTypeName(): (type: string) => string {
  const t = useTranslations("utilityTypes");
  return (type) => (isUtilityType(type) ? t(type) : sentenceCase(type));
}
