import pLimit from "p-limit";
import { type Scope, systemScope } from "@/lib/auth/scope";
import { getCompany } from "@/lib/companies/queries";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ErrorKey } from "@/lib/i18n/said";
import { log } from "@/lib/log";
import { NectarError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import type { ImportSites } from "@/lib/queue";
import { failSiteImport, finishSiteImport, rememberProgress } from "@/lib/sites/import/commands";
import { getSiteImport } from "@/lib/sites/import/queries";
import { type ImportRow, isOf } from "@/lib/sites/import/stored";
import { listSiteVersions } from "@/lib/sites/queries";

/** Nectar takes ten calls at once of everybody. */
const AT_ONCE = 3;

/**
 * Creates the sites of an import at Nectar, a few at a time, and stores them here when all are there. It may be stopped at
 * any moment and begun again: each of Nectar's ids is remembered as it comes, and a site whose answer was lost is looked
 * for before it is made again. A failure is noted on the import, for the person to see.
 */
export async function importSites({ companyId, importId }: ImportSites): Promise<void> {
  const scope = systemScope(companyId);
  const found = await getSiteImport(scope, importId);
  if (found?.state !== "running") return;
  try {
    await createAtNectar(scope, importId, found.rows);
    await finishSiteImport(scope, importId, found.rows);
  } catch (error) {
    if (error instanceof NectarError)
      log().warn({ nectar: error.detail, import: importId }, "an import stopped");
    else log().error({ err: error, import: importId }, "an import stopped");
    await failSiteImport(scope, importId, reasonOf(error));
  }
}

function reasonOf(error: unknown): ErrorKey {
  if (error instanceof NectarError) return error.name;
  const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
  return isTaken ? "importOutdated" : "importStopped";
}

/** Fills in Nectar's ids. After the first failure nothing more is begun, and what was begun is awaited. */
async function createAtNectar(scope: Scope, importId: string, rows: ImportRow[]): Promise<void> {
  const { nectarId } = await getCompany(scope);
  await findMadeBefore(scope, nectarId, rows);
  const limit = pLimit(AT_ONCE);
  const oneAtATime = pLimit(1);
  let failure: unknown;
  await Promise.all(
    rows.map((row) =>
      limit(async () => {
        if (row.nectarId || failure) return;
        try {
          row.nectarId = (await nectar().createSite(nectarId, row)).id;
          await oneAtATime(() => rememberProgress(scope, importId, rows));
        } catch (error) {
          failure ??= error;
        }
      }),
    ),
  );
  if (failure) throw failure;
}

/** Sites that an earlier run made, but of which it did not hear or could not remember: Nectar has them, nobody here. */
async function findMadeBefore(scope: Scope, nectarCompanyId: string, rows: ImportRow[]): Promise<void> {
  const { sites } = await nectar().getCompany(nectarCompanyId);
  const known = new Set([...(await listSiteVersions(scope)).keys(), ...rows.map(({ nectarId }) => nectarId)]);
  const spare = sites.filter((site) => !site.isArchived && !known.has(site.id));
  for (const row of rows) {
    if (row.nectarId) continue;
    const index = spare.findIndex((site) => isOf(row, site));
    row.nectarId = spare.splice(index, index < 0 ? 0 : 1)[0]?.id;
  }
}
