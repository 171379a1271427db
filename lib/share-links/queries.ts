import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

/** The company's connections to choose one from for somebody else to edit, by provider. */
export function listConnectionChoices(scope: Scope) {
  return db().connection.findMany({
    where: { companyId: scope.companyId },
    select: { id: true, providerName: true, username: true },
    orderBy: [{ providerName: "asc" }, { id: "asc" }],
    take: 500,
  });
}
