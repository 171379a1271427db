import type { ConnectionDetails } from "../../connections/queries";
import { connectionStatus } from "../../connections/status";
import { Moment } from "./moment";
import { ScrollArea } from "./scroll-area";

/** Every connection with a form that sets its status. */
export function Connections({ connections }: { connections: ConnectionDetails[] }) {
  return (
    <section aria-labelledby="connections">
      <h2 id="connections">Connections</h2>
      <div id="live-connections" data-live>
        {connections.length === 0 ? (
          <p class="empty">No connections yet. They appear here when somebody finishes a connect page.</p>
        ) : (
          <ScrollArea label="Connections">
            <table>
              <caption class="visually-hidden">Connections, newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Provider</th>
                  <th scope="col">Company</th>
                  <th scope="col">Status</th>
                  <th scope="col">Created</th>
                  <th scope="col">Set status</th>
                </tr>
              </thead>
              <tbody>
                {connections.map((connection) => (
                  <ConnectionRow key={connection.id} connection={connection} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        )}
      </div>
    </section>
  );
}

function ConnectionRow({ connection }: { connection: ConnectionDetails }) {
  const { id, providerName, username, company, status, statusErrorDetail, createdAt } = connection;
  return (
    <tr>
      <th scope="row">
        {providerName}
        <small>{username}</small>
      </th>
      <td>{company.name}</td>
      <td>
        <code>{status}</code>
        {statusErrorDetail && <small>{statusErrorDetail}</small>}
      </td>
      <td>
        <Moment at={createdAt} />
      </td>
      <td>
        <form method="post" action={`/control-room/connections/${id}/status`} class="inline-form">
          <select name="status" id={`status-${id}`} aria-label={`Status of ${providerName}`}>
            {connectionStatus.options.map((option) => (
              <option key={option} value={option} selected={option === status}>
                {option}
              </option>
            ))}
          </select>
          <input
            name="detail"
            id={`detail-${id}`}
            aria-label={`Detail for ${providerName}`}
            placeholder="Detail (optional)"
            maxlength={500}
          />
          <button type="submit">Set status</button>
        </form>
      </td>
    </tr>
  );
}
