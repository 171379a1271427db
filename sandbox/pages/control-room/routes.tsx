import { Hono } from "hono";
import { loopbackOnly } from "../../control/guard";
import { controlRoomHeaders } from "../headers";
import { billsPage } from "./bills-page";
import { clockForms } from "./clock-routes";
import { connectionsPage } from "./connections-page";
import { faultsPage } from "./faults-page";
import { invitationsPage } from "./invitations-page";
import { loginForms } from "./login-routes";
import { settingsPage } from "./settings-page";
import { startPage } from "./start-page";
import { utilitiesPage } from "./utilities-page";
import { webhookForms } from "./webhook-routes";
import { webhooksPage } from "./webhooks-page";
import { whiteLabelRoutes } from "./white-label-routes";

/** The control room: what a person needs to play all parts of the sandbox. Its forms call the same commands as the JSON routes. */
export const controlRoom = new Hono()
  .use("/", controlRoomHeaders, loopbackOnly)
  .use("/control-room/*", controlRoomHeaders, loopbackOnly)
  .route("/", startPage)
  .route("/control-room", utilitiesPage)
  .route("/control-room", loginForms)
  .route("/control-room", connectionsPage)
  .route("/control-room", billsPage)
  .route("/control-room", invitationsPage)
  .route("/control-room", webhooksPage)
  .route("/control-room", webhookForms)
  .route("/control-room", faultsPage)
  .route("/control-room", settingsPage)
  .route("/control-room", clockForms)
  .route("/control-room/white-label", whiteLabelRoutes);
