import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/options";
import { paths } from "@/lib/paths";

/** The provider's own faults (RFC 6749, section 4.1.2.1): trying again may help. */
const isPassing = (error: string) => error === "server_error" || error === "temporarily_unavailable";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // By this route of next-auth anybody could write into our log.
  if (nextauth[0] === "_log") return new Response(null, { status: 404 });
  // So could they by the provider's refusals, which next-auth logs as they come.
  const refusal = new URL(request.url).searchParams.get("error");
  if (refusal && nextauth[0] === "callback") {
    const problem = isPassing(refusal) ? "away" : "denied";
    return new Response(null, { status: 303, headers: { Location: paths.signIn(undefined, problem) } });
  }
  return NextAuth(authOptions())(request, context);
}

export { handler as GET, handler as POST };
