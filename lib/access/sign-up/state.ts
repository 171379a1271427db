import { env } from "@/lib/env";
import { canSendMail } from "@/lib/mail/deliver";

/** Whether somebody new may begin with a company of their own: `SIGN_UP`, and a mail server to check addresses by. */
export function signUpState(): "open" | "closed" | "noMail" {
  if (env().SIGN_UP === "closed") return "closed";
  return canSendMail() ? "open" : "noMail";
}
