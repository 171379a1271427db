import { findLogoImage } from "@/lib/branding/queries";
import type { Db } from "@/lib/db";
import { deliver } from "@/lib/mail/deliver";
import { type Letter, letterSchema } from "@/lib/mail/letter";
import { queueMail } from "@/lib/queue";
import { seal, unseal } from "@/lib/seal";

const PURPOSE = "mail";

/**
 * Sends a letter: it is queued within the transaction of what it tells about, so that neither is there without the
 * other. Sealed, since most letters carry a link that opens something.
 */
export async function sendLetter(
  tx: Db,
  letter: Letter,
  about: { shareLinkId?: string } = {},
): Promise<void> {
  await queueMail(tx, { sealed: await seal(PURPOSE, JSON.stringify(letter)), ...about });
}

/** Delivers a queued letter. @throws Error as `deliver`; the queue tries again later */
export async function deliverQueued(sealed: string): Promise<void> {
  const text = await unseal(PURPOSE, sealed);
  // Sealed under a secret that is no longer in use: nobody can read it any more.
  if (text === null) return;
  const letter = letterSchema.parse(JSON.parse(text));
  await deliver(letter, letter.brand.logo ? await findLogoImage(letter.brand.logo) : null);
}
