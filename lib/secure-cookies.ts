import { env } from "@/lib/env";

/** Whether cookies travel over https alone. */
export function secureCookies(): boolean {
  return env().NEXTAUTH_URL.startsWith("https:");
}
