import { Hono } from "hono";
import { type AuditStep, auditTrailOf } from "../../bills/audit-trail";
import { documentIdOfToken, fileUrl } from "../../bills/file-token";
import { isoDate } from "../../dates";
import { db } from "../../db";
import type { Document as Bill } from "../../generated/client";
import { invalidLink } from "../links/invalid-link";
import { Document, page } from "../shell/document";

/** The page at a document's `auditTrailUrl`. Nectar's is in its dashboard, behind a login; this one is open to its address. */
export const auditRoutes = new Hono().get("/audit/:token", async (c) => {
  const id = documentIdOfToken(c.req.param("token"));
  const bill = id && (await db.document.findUnique({ where: { id } }));
  if (!bill) return invalidLink(c);
  return page(c, <AuditTrail bill={bill} steps={await auditTrailOf(bill)} />);
});

function AuditTrail({ bill, steps }: { bill: Bill; steps: AuditStep[] }) {
  return (
    <Document title={`Audit trail: ${bill.fileName}`} styles={["base.css", "wizard.css"]}>
      <main class="stage">
        <h1>Audit trail</h1>
        <p>
          {bill.utilityCompany}, bill of {isoDate(bill.billDate)}, {bill.totalCharges.toFixed(2)}{" "}
          {bill.currency}. <a href={fileUrl(bill.id)}>Open the bill</a>
        </p>
        <ol>
          {steps.map(({ at, text }) => (
            <li key={at.toISOString()}>
              <time datetime={at.toISOString()}>{at.toISOString().slice(0, 16).replace("T", " ")} UTC</time>:{" "}
              {text}
            </li>
          ))}
        </ol>
      </main>
    </Document>
  );
}
