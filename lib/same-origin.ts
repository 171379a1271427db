/**
 * Whether a form was sent from a page of this portal. For route handlers that take forms: Next checks its server actions
 * itself, in this way (Origin against Host, as the nearest proxy tells it).
 */
export function isFromHere(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
