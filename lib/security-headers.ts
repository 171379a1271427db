import { env } from "@/lib/env";

/**
 * The content security policy of the portal's pages.
 * - Scripts and styles need the nonce of this request; what a script loads inherits its trust.
 * - Frames come from the host of Nectar's pages and nowhere else; nobody may frame the portal. That host may also be
 *   asked whether it is there (components/links/watch-frame.ts).
 * - React's development build needs eval, and Next's development styles come without a nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  const development = env().NODE_ENV === "development";
  const nectar = new URL(env().NECTAR_DASH_URL).origin;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${nectar}${development ? " ws:" : ""}`,
    `frame-src ${nectar}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The other headers of every page. No cross-origin-embedder policy: it would blank Nectar's page. */
export function securityHeaders(): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    // A year, as RFC 6797 suggests for a host that is reached by https alone.
    ...(env().NEXTAUTH_URL.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}
