import { env } from "@/lib/env";

/** Whether cookies travel over https alone. */
export function secureCookies(): boolean {
  return env().NEXTAUTH_URL.startsWith("https:");
}

/**
 * The attributes of a cookie that no script reads. It comes along when somebody follows a link from elsewhere, such as
 * their mail, and with nothing else that another site sends.
 * @param seconds how long a browser keeps it
 */
export function ownCookie(seconds: number, path = "/") {
  return { httpOnly: true, sameSite: "lax", path, secure: secureCookies(), maxAge: seconds } as const;
}
