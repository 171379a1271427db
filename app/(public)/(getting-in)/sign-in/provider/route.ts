import { redirect } from "next/navigation";
import { providerName } from "@/lib/access/provider/config";
import { startProviderSignIn } from "@/lib/access/provider/start";
import { paths, safeReturnPath } from "@/lib/paths";

/**
 * Leads to the OpenID Connect provider. A link and not a form: browsers hold the policy's `form-action` against every
 * redirect that follows a form, and where a provider leads on to is its own affair. Only pages of the portal begin a
 * sign-in; a link from elsewhere ends at the sign-in page.
 */
export async function GET(request: Request): Promise<Response> {
  const from = safeReturnPath(new URL(request.url).searchParams.get("from") ?? undefined);
  const site = request.headers.get("sec-fetch-site");
  const isFromElsewhere = site === "cross-site" || site === "same-site";
  if (isFromElsewhere || !providerName()) redirect(paths.signIn(from));
  return startProviderSignIn(from);
}
