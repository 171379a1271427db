import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { log } from "../log";
import { assetRoutes } from "./assets";
import { auditRoutes } from "./audit/routes";
import { connectRoutes } from "./connect/routes";
import { controlRoom } from "./control-room/routes";
import { docs } from "./docs/routes";
import { editRoutes } from "./edit/routes";
import { publicPageHeaders, readableWithoutOrigin, webhookPortalHeaders } from "./headers";
import { inviteRoutes } from "./invite/routes";
import { invalidLink } from "./links/invalid-link";
import { oldLinks } from "./links/old-links";
import { mailRoutes } from "./mails/routes";
import { Document, page } from "./shell/document";
import { useTranslator, withPlainPresentation } from "./shell/presentation";
import { webhookPortal } from "./webhooks/routes";

/** No form of these pages comes near this many bytes. */
const maxFormBytes = 64 * 1024;

const limitForm = bodyLimit({ maxSize: maxFormBytes, onError: (c) => c.text("Too large", 413) });

/** All pages of the sandbox: what magic links and invitations open, and the control room. None of them uses a cookie. */
export const pages = new Hono();

pages.onError((error, c) => {
  log.error({ err: error }, "A page failed");
  return page(c, <Failure />, 500);
});

pages.use("/p/*", publicPageHeaders, readableWithoutOrigin, withPlainPresentation, limitForm);
pages.use("/create-datasource/*", publicPageHeaders, withPlainPresentation);
pages.use("/audit/*", publicPageHeaders, withPlainPresentation);
pages.use("/webhooks/*", webhookPortalHeaders, limitForm);
pages.route("/assets", assetRoutes);
pages.route("/p/connect/:publicId/workflow/:secret", editRoutes);
pages.route("/p/connect/:publicId/:secret", connectRoutes);
pages.route("/p/i/:token", inviteRoutes);
pages.all("/p/*", invalidLink);
pages.route("/create-datasource", oldLinks);
pages.route("/webhooks", webhookPortal);
pages.route("/", auditRoutes);
pages.route("/mails", mailRoutes);
pages.route("/docs", docs);
pages.route("/", controlRoom);

function Failure() {
  const t = useTranslator();
  return (
    <Document title={t("failure.title")} styles={["base.css", "wizard.css"]}>
      <main class="stage stage-centred">
        <h1>{t("failure.title")}</h1>
        <p>{t("failure.text")}</p>
      </main>
    </Document>
  );
}
