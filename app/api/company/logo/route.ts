import { explain } from "@/lib/action-result";
import { currentViewer } from "@/lib/auth/gate";
import { saveLogo } from "@/lib/branding/commands";
import { MAX_LOGO_BYTES } from "@/lib/branding/logo";
import { flash } from "@/lib/flash";
import { paths } from "@/lib/paths";
import { isFromHere } from "@/lib/same-origin";
import { readUpload } from "@/lib/upload";

const refusals = { missing: "logoMissing", tooLarge: "logoTooLarge", unreadable: "logoUnreadable" } as const;

/**
 * Takes the form with the logo. A route handler and no server action: an action that is sent too much fails without
 * words, and Next's proxy would cut a large body off.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  if (!viewer) return seeOther(paths.signIn(paths.branding({ logo: "fileNotKept" })));
  const upload = await readUpload(request, "logo", MAX_LOGO_BYTES);
  if (typeof upload === "string") return seeOther(paths.branding({ logo: refusals[upload] }));
  try {
    await saveLogo(viewer.scope, upload.file);
  } catch (error) {
    return seeOther(paths.branding({ logo: explain(error).fields.logo?.key ?? "unusable" }));
  }
  await flash("logoSaved");
  return seeOther(paths.branding());
}

/** To a page, whose address a reload asks for again: it does not send the file again. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
