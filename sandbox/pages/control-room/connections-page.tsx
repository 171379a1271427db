import { type Context, Hono } from "hono";
import { z } from "zod";
import { bringCheckForward } from "../../connections/checks";
import { setStatus } from "../../connections/commands";
import { findConnection } from "../../connections/queries";
import { connectionStatus } from "../../connections/status";
import { readForm, withoutControlCharacters } from "../form";
import { ConnectionTable } from "./connection-table";
import { donePath } from "./notices";
import { roomPages } from "./paths";
import { searchConnections } from "./queries";
import { roomPage } from "./room-page";
import { SearchForm } from "./search-form";

/** Rows on the page; whoever looks for an older one searches. */
const LIMIT = 50;

const { path } = roomPages.connections;

/** The connections of all companies, and what a utility or Nectar would do to them. */
export const connectionsPage = new Hono()
  .get("/connections", async (c) => {
    const text = withoutControlCharacters(c.req.query("q") ?? "")
      .trim()
      .slice(0, 100);
    const status = connectionStatus.safeParse(c.req.query("status")).data;
    const connections = await searchConnections({ text, status, limit: LIMIT });
    return roomPage(c, {
      current: "connections",
      heading: "Connections",
      intro: "Set a status as Nectar would, check a login now, or open the edit page of a connection.",
      children: (
        <>
          <SearchForm label="Search by utility, username or company" value={text}>
            <label for="status" class="visually-hidden">
              Status
            </label>
            <select id="status" name="status">
              <option value="">Any status</option>
              {connectionStatus.options.map((option) => (
                <option key={option} value={option} selected={option === status}>
                  {option}
                </option>
              ))}
            </select>
          </SearchForm>
          <div id="live-connections" data-live>
            {connections.length === 0 ? (
              <p class="empty">
                {text || status
                  ? "No connection is like that."
                  : "No connections yet. They appear here when somebody finishes a connect page."}
              </p>
            ) : (
              <ConnectionTable connections={connections} isCut={connections.length === LIMIT} />
            )}
          </div>
        </>
      ),
    });
  })
  .post("/connections/:id/status", async (c) => {
    const id = await knownId(c);
    if (!id) return c.redirect(donePath(path, "not-found"), 303);
    const form = await readForm(c);
    const status = connectionStatus.safeParse(form.text("status"));
    if (!status.success) return c.redirect(donePath(path, "invalid"), 303);
    await setStatus(id, status.data, form.text("detail").trim().slice(0, 500) || null);
    return c.redirect(donePath(path, "status-set", `connection-${id}`), 303);
  })
  .post("/connections/:id/check", async (c) => {
    const id = await knownId(c);
    if (!id) return c.redirect(donePath(path, "not-found"), 303);
    await bringCheckForward(id);
    return c.redirect(donePath(path, "checked", `connection-${id}`), 303);
  });

async function knownId(c: Context): Promise<string | undefined> {
  const id = z.uuid().safeParse(c.req.param("id"));
  return id.success && (await findConnection(id.data)) ? id.data : undefined;
}
