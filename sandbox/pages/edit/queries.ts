import { z } from "zod";
import type { Connection } from "../../generated/client";
import type { Credentials } from "../../providers/login";
import { unseal } from "../../seal";

/** The login that a connection is collected with. It never goes into a page. */
export async function savedLogin({ username, sealedPassword }: Connection): Promise<Credentials> {
  return { username, password: await unseal(z.string(), sealedPassword) };
}
