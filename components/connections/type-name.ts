import { useTranslations } from "next-intl";
import { typeName } from "@/lib/nectar/utility-types";

/** Gives the name of a utility type. */
export function useTypeName(): (type: string) => string {
  const t = useTranslations("utilityTypes");
  return (type) => typeName(t, type);
}
