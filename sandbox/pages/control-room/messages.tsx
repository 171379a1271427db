import type { Message } from "../../generated/client";
import { Moment } from "./moment";

/** The text messages and mails that utilities "sent", newest first. */
export function Messages({ messages }: { messages: Message[] }) {
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">Messages</h2>
      <div id="live-messages" data-live>
        {messages.length === 0 && (
          <p class="empty">No messages yet. Sign in at Pacific Harbor Power and its code arrives here.</p>
        )}
        <ol class="messages">
          {messages.map(({ id, provider, recipient, text, code, createdAt }) => (
            <li key={id}>
              <p class="message-head">
                <strong>{provider}</strong> to {recipient} <Moment at={createdAt} />
              </p>
              <p>{text}</p>
              {code && (
                <p>
                  Code <code class="code">{code}</code>
                </p>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
