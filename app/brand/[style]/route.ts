import { PORTAL_COLOR } from "@/lib/branding/letter-brand";
import { styleOf, styleSheet } from "@/lib/branding/style-sheet";

const YEAR_SECONDS = 31_536_000;

/** Where the preview of the branding page holds. */
const PREVIEW = ".brand-preview .preview-pane";

/** The style sheet of a brand. It is made of its own name alone, so it needs no session and never changes. */
export async function GET(request: Request, { params }: { params: Promise<{ style: string }> }) {
  const style = styleOf((await params).style);
  if (!style) return new Response(null, { status: 404 });
  const preview = new URL(request.url).searchParams.has("preview");
  const sheet = preview
    ? // The page around it may be in the company's colour: the portal's is said as well.
      styleSheet({ ...style, color: style.color ?? PORTAL_COLOR }, PREVIEW)
    : styleSheet(style);
  return new Response(sheet, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable`,
    },
  });
}
