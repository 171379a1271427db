import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/lib/action-result";
import {
  clientAddress,
  currentCompanies,
  currentPath,
  currentViewer,
  lastPerson,
  turnAway,
} from "@/lib/auth/gate";
import type { Viewer } from "@/lib/auth/queries";
import type { FormValues } from "@/lib/form-data";
import { forgetKeptInput, keepInput } from "@/lib/kept-input/commands";
import { findKeptInput } from "@/lib/kept-input/queries";
import { paths } from "@/lib/paths";
import { type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import { ownCookie } from "@/lib/secure-cookies";

/** Holds the id of what was kept for this browser. */
const COOKIE = "portal-kept";
const KEPT_SECONDS = 3600;

/** Anybody can send a form without a session: enough for people, little for a script. */
const limit: RateLimit = { name: "kept", points: 20, minutes: 60 };

/**
 * The session gate of an action with a form: as `requireViewer`, and without a session what was typed is kept and shown
 * again after signing in (`keptInput`). Give it no passwords.
 * @param form the same name here and on the page
 */
export async function requireViewerKeeping(form: string, values: FormValues): Promise<Viewer> {
  const jar = await cookies();
  const viewer = await currentViewer();
  if (viewer) {
    const id = jar.get(COOKIE)?.value;
    if (id && (await findKeptInput(viewer.scope, id, form))) {
      await forgetKeptInput(id);
      jar.delete(COOKIE);
    }
    return viewer;
  }
  // Signed in, but not in this company any more: there is nothing to come back to.
  if ((await currentCompanies()).length > 0) await turnAway();
  const { waitSeconds } = await takePoint(limit, await clientAddress());
  const id = waitSeconds > 0 ? null : await keepInput(await lastPerson(), form, values);
  if (id) {
    jar.set(COOKIE, id, ownCookie(KEPT_SECONDS));
  }
  redirect(paths.signIn(await currentPath()));
}

/** What a form begins with: what this person had typed into it when their session was over, with a word about it. */
export async function keptInput(form: string): Promise<FormState> {
  const id = (await cookies()).get(COOKIE)?.value;
  const viewer = id ? await currentViewer() : null;
  const values = id && viewer ? await findKeptInput(viewer.scope, id, form) : null;
  if (!values) return null;
  const sentence = await getTranslations("errors");
  return { ok: false, message: sentence("sessionWasOver"), fieldErrors: {}, values };
}
