import { useFormatter } from "next-intl";
import { useTypeName } from "@/components/connections/type-name";

/** Utility types in words, as a list. */
export function UtilityTypes({ types, none }: { types: string[]; none: string }) {
  const typeName = useTypeName();
  const format = useFormatter();
  if (types.length === 0) return none;
  return format.list(types.map(typeName), { type: "unit" });
}
