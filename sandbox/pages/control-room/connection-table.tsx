import { editSecretOf } from "../../api/connection-json";
import type { ConnectionDetails } from "../../connections/queries";
import { connectionStatus } from "../../connections/status";
import { editPaths } from "../paths";
import { Moment } from "../shell/moment";
import { roomPages } from "./paths";
import { ScrollArea } from "./scroll-area";

type Props = { connections: ConnectionDetails[]; isCut: boolean };

/** Connections, newest first, with what can be done to each. */
export async function ConnectionTable({ connections, isCut }: Props) {
  const editUrls = await Promise.all(connections.map(editUrl));
  return (
    <>
      <ScrollArea label="Connections">
        <table>
          <caption class="visually-hidden">Connections, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Utility</th>
              <th scope="col">Company</th>
              <th scope="col">Status</th>
              <th scope="col">Created</th>
              <th scope="col">Set status</th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {connections.map((connection, index) => (
              <ConnectionRow key={connection.id} connection={connection} editUrl={editUrls[index] ?? ""} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {isCut && <p class="about">The latest {connections.length}. Search for others.</p>}
    </>
  );
}

/** A fresh link to the edit page, as the API would hand it out. */
async function editUrl(connection: ConnectionDetails): Promise<string> {
  return editPaths(connection.company.publicId, await editSecretOf(connection)).start();
}

function ConnectionRow({ connection, editUrl }: { connection: ConnectionDetails; editUrl: string }) {
  const { id, providerName, username, company, status, statusErrorDetail, createdAt } = connection;
  // Two connections may have the same utility and username: the end of the id tells them apart.
  const name = `${providerName}, ${username}, ${id.slice(-4)}`;
  return (
    <tr id={`connection-${id}`} {...focusable}>
      <th scope="row">
        {providerName}
        <small>{username}</small>
        <small>{id}</small>
      </th>
      <td>{company.name}</td>
      <td>
        <code class={`status status-${toneOf(status)}`}>{status}</code>
        {statusErrorDetail && <small>{statusErrorDetail}</small>}
      </td>
      <td>
        <Moment at={createdAt} />
      </td>
      <td>
        <form method="post" action={`${roomPages.connections.path}/${id}/status`} class="status-form">
          <select name="status" id={`status-${id}`} aria-label={`New status of ${name}`}>
            {connectionStatus.options.map((option) => (
              <option key={option} value={option} selected={option === status}>
                {option}
              </option>
            ))}
          </select>
          <input
            name="detail"
            id={`detail-${id}`}
            aria-label={`Detail for ${name}`}
            placeholder="Detail (optional)"
            maxlength={500}
          />
          <button type="submit" id={`set-${id}`} aria-label={`Set status of ${name}`}>
            Set status
          </button>
        </form>
      </td>
      <td class="row-actions">
        <form method="post" action={`${roomPages.connections.path}/${id}/check`}>
          <button type="submit" id={`check-${id}`} aria-label={`Check now: ${name}`}>
            Check now
          </button>
        </form>
        <a href={editUrl} target="_blank" rel="noopener" aria-label={`Edit page of ${name}`}>
          Edit page
        </a>
        <a href={`${roomPages.bills.path}?connection=${id}`} aria-label={`Bills of ${name}`}>
          Bills
        </a>
      </td>
    </tr>
  );
}

/** A link to the row moves the focus to it. */
const focusable = { tabindex: -1 };

function toneOf(status: string): "well" | "waiting" | "trouble" {
  if (status === "CONNECTED") return "well";
  return status === "PENDING" || status === "UNDER_INVESTIGATION" ? "waiting" : "trouble";
}
