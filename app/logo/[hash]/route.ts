import { findLogoImage } from "@/lib/branding/queries";

const YEAR_SECONDS = 31_536_000;

/** The logo of a company: a PNG of our own making, at an address that changes when it does. */
export async function GET(_: Request, { params }: { params: Promise<{ hash: string }> }) {
  const [hash = ""] = (await params).hash.split(".png");
  const image = await findLogoImage(hash);
  if (!image) return new Response(null, { status: 404 });
  return new Response(image, {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
