import { Hono } from "hono";
import { findInvitation } from "../../invitations/queries";
import { InvitationEndedError, statusOf } from "../../invitations/status";
import { connectSteps } from "../connect/routes";
import { editSteps } from "../edit/routes";
import { invalidLink } from "../links/invalid-link";
import { countSender, type InviteEnv, isActive, withInvitation } from "./context";
import { endedInvitation } from "./ended-view";
import { open, sendNewCode, showCode, submitCode, submitEmail } from "./gate-handlers";
import { asConnectGuest, asEditGuest } from "./guest-context";

const connect = new Hono<InviteEnv>().use("*", asConnectGuest, countSender).route("/", connectSteps);
const edit = new Hono<InviteEnv>().use("*", asEditGuest, countSender).route("/", editSteps);

/** The pages of an invitation, `/p/i/{token}`: the e-mail gate, and behind it the connect or the edit page. */
export const inviteRoutes = new Hono<InviteEnv>()
  .use("*", withInvitation)
  .route("/connect/:guest", connect)
  .route("/edit/:guest", edit)
  .use("*", isActive, countSender)
  .get("/", open)
  .post("/email", submitEmail)
  .get("/code", showCode)
  .post("/code", submitCode)
  .post("/new-code", sendNewCode)
  .all("*", invalidLink)
  .onError(async (error, c) => {
    if (!(error instanceof InvitationEndedError)) throw error;
    // Ended while the form was on its way: nothing was written.
    const invitation = await findInvitation(error.invitationId);
    const status = invitation === null ? "REVOKED" : statusOf(invitation);
    return status === "ACTIVE" ? invalidLink(c) : endedInvitation(c, status);
  });
