import { env } from "../../env";
import type { Message } from "../../generated/client";
import { Moment } from "../shell/moment";

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
          {messages.map(({ id, provider, recipient, subject, text, html, code, createdAt }) => (
            <li key={id}>
              <p class="message-head">
                <strong>{provider}</strong> to {recipient} <Moment at={createdAt} />
              </p>
              {subject && (
                <p>
                  <strong>{subject}</strong>
                </p>
              )}
              <p class="message-text">
                <WithLinks text={text} />
              </p>
              {code && (
                <p>
                  Code <code class="code">{code}</code>
                </p>
              )}
              {html && (
                <p>
                  <a href={`/mails/${id}`} target="_blank" rel="noopener noreferrer">
                    Open as its reader sees it
                  </a>
                </p>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** A text whose addresses of the sandbox's own pages are links; all others stay text. */
function WithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <>
      {parts.map((part) =>
        part.startsWith(`${env().SANDBOX_ORIGIN}/`) ? (
          <a key={part} href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
