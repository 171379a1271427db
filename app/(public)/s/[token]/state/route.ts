import { clientAddress } from "@/lib/auth/gate";
import { countLook } from "@/lib/share-links/throttle";
import { findShare } from "@/lib/share-links/visits/queries";

/** Whether a share link still works: asked now and then by its page while somebody has Nectar's page open in it. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }) {
  const headers = { "Cache-Control": "no-store" };
  if ((await countLook(await clientAddress())) > 0) return new Response(null, { status: 429, headers });
  const share = await findShare((await params).token);
  if (!share) return new Response(null, { status: 404, headers });
  return Response.json({ state: share.state }, { headers });
}
