import { Hono } from "hono";
import { z } from "zod";
import { revokeInvitation } from "../../invitations/commands";
import { findInvitation, type InvitationDetails, tokenOf } from "../../invitations/queries";
import { statusOf } from "../../invitations/status";
import { Moment } from "../shell/moment";
import { donePath } from "./notices";
import { roomPages } from "./paths";
import { listLatestInvitations } from "./queries";
import { roomPage } from "./room-page";
import { ScrollArea } from "./scroll-area";

const LIMIT = 50;

const { path } = roomPages.invitations;

/** The latest invitations of all companies, with a way to open and to revoke each. */
export const invitationsPage = new Hono()
  .get("/invitations", async (c) => {
    const invitations = await listLatestInvitations(LIMIT);
    const tokens = await Promise.all(invitations.map(tokenOf));
    return roomPage(c, {
      current: "invitations",
      heading: "Invitations",
      intro: "What the API invited people to, newest first. Mailed codes arrive on the start page.",
      children:
        invitations.length === 0 ? (
          <p class="empty">
            No invitations yet. <code>POST /v2.2/invitation/company/…</code> makes one.
          </p>
        ) : (
          <ScrollArea label="Invitations">
            <table>
              <caption class="visually-hidden">Invitations, newest first</caption>
              <thead>
                <tr>
                  <th scope="col">For</th>
                  <th scope="col">Company</th>
                  <th scope="col">Status</th>
                  <th scope="col">Uses</th>
                  <th scope="col">Ends</th>
                  <th scope="col">Do</th>
                </tr>
              </thead>
              <tbody>
                {invitations.map((invitation, index) => (
                  <InvitationRow key={invitation.id} invitation={invitation} token={tokens[index] ?? ""} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        ),
    });
  })
  .post("/invitations/:id/revoke", async (c) => {
    const id = z.uuid().safeParse(c.req.param("id"));
    const isThere = id.success && (await findInvitation(id.data)) !== null;
    if (!isThere) return c.redirect(donePath(path, "not-found"), 303);
    const revoked = await revokeInvitation(id.data);
    return c.redirect(donePath(path, revoked ? "invitation-revoked" : "invalid"), 303);
  });

function InvitationRow({ invitation, token }: { invitation: InvitationDetails; token: string }) {
  const { id, allowedEmails, company, connection, maxUses, useCount, expiresAt } = invitation;
  const who = allowedEmails.length > 0 ? allowedEmails.join(", ") : "Anyone with the link";
  const name = `${who}, ${id.slice(-4)}`;
  const status = statusOf(invitation);
  return (
    <tr>
      <th scope="row">
        {who}
        <small>{connection ? `To edit ${connection.providerName}` : "To connect"}</small>
      </th>
      <td>{company.name}</td>
      <td>
        <code class={`status status-${status === "ACTIVE" ? "well" : "waiting"}`}>{status}</code>
      </td>
      <td>
        {useCount}
        {maxUses === null ? "" : ` of ${maxUses}`}
      </td>
      <td>{expiresAt ? <Moment at={expiresAt} /> : "Never"}</td>
      <td class="row-actions">
        <a
          href={`/p/i/${encodeURIComponent(token)}`}
          target="_blank"
          rel="noopener"
          aria-label={`Open the invitation of ${name}`}
        >
          Open
        </a>
        {status === "ACTIVE" && (
          <form method="post" action={`${path}/${id}/revoke`}>
            <button type="submit" aria-label={`Revoke the invitation of ${name}`}>
              Revoke
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}
