import { Hono } from "hono";
import { listApiKeys } from "../../keys/queries";
import { listMessages } from "../../messages/queries";
import { ApiAccess } from "./api-access";
import { Logins } from "./logins";
import { Messages } from "./messages";
import { firstCompanyId } from "./queries";
import { roomPage } from "./room-page";

/** The first page: how to call the API, how to sign in at a utility, and the codes that come then. */
export const startPage = new Hono().get("/", async (c) => {
  const [messages, keys, companyId] = await Promise.all([listMessages(10), listApiKeys(), firstCompanyId()]);
  return roomPage(c, {
    current: "start",
    heading: "Control room",
    intro: "Everything that a utility, a phone or Nectar would know. Only this machine can open it.",
    children: (
      <>
        <ApiAccess keys={keys} companyId={companyId} />
        <div class="room-columns">
          <Logins now={Date.now()} />
          <Messages messages={messages} />
        </div>
      </>
    ),
  });
});
