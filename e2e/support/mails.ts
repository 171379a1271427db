import { z } from "zod";
import { callSandbox } from "./sandbox-api";

const mails = z.array(
  z.object({
    recipient: z.string(),
    subject: z.string().nullable(),
    text: z.string(),
    html: z.string().nullable(),
  }),
);

/** The mails that the portal sent to an address, the newest first: the sandbox's mail server keeps them. */
export async function mailsTo(address: string) {
  return (await callSandbox("/sandbox/messages", mails)).filter(({ recipient }) => recipient === address);
}
