import { explain } from "@/lib/action-result";
import { currentViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";
import { isFromHere } from "@/lib/same-origin";
import { takeSiteFile } from "@/lib/sites/import/commands";
import { MAX_BYTES } from "@/lib/sites/import/limits";
import { parseSites } from "@/lib/sites/import/parse";
import { readUpload } from "@/lib/upload";

/**
 * Takes a file of sites and leads to what was found in it. A route handler and no server action: an action that is sent
 * too much fails without words, and Next's proxy would cut a large body off.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  if (!viewer) return seeOther(paths.signIn(paths.siteImport({ fault: "sessionOver" })));
  if (!can(viewer.scope.role, "sites.create")) return seeOther(paths.siteImport());
  const upload = await readUpload(request, "file", MAX_BYTES);
  if (typeof upload === "string") return seeOther(paths.siteImport({ fault: upload }));
  const parsed = parseSites(upload.file);
  if ("fault" in parsed) return seeOther(paths.siteImport(parsed));
  try {
    return seeOther(paths.siteImportRun(await takeSiteFile(viewer.scope, upload.name, parsed.rows)));
  } catch (error) {
    const isTooOften = explain(error).said.key === "tooManyAttempts";
    return seeOther(paths.siteImport({ fault: isTooOften ? "tooManyFiles" : "unreadable" }));
  }
}

/** To a page, whose address a reload asks for again: it does not send the file again. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
