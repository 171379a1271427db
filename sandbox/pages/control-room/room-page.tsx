import type { Context } from "hono";
import type { PropsWithChildren } from "hono/jsx";
import { clockState } from "../../clock/advance";
import { Document, page } from "../shell/document";
import { ClockBar } from "./clock-bar";
import { noticeText } from "./notices";
import { type RoomPageKey, roomPages } from "./paths";

type RoomProps = PropsWithChildren<{
  current: RoomPageKey;
  heading: string;
  /** One sentence: what the page is for. */
  intro: string;
  hasErrors?: boolean;
}>;

/** Answers with a page of the control room: its navigation and the sandbox's clock stand on every one. */
export function roomPage(c: Context, { current, heading, intro, hasErrors, children }: RoomProps) {
  const notice = noticeText(c.req.query("done"));
  const { title } = roomPages[current];
  return page(
    c,
    <Document
      title={`${hasErrors ? "Error: " : ""}${title} – Control room of the Nectar sandbox`}
      styles={["base.css", "dress.css", "control-room.css"]}
      script="control-room.js"
      isControlRoom
    >
      <header class="room-bar">
        <p class="room-name">
          <a href="/">Nectar sandbox</a>
        </p>
        <Navigation current={current} />
        <ClockBar state={clockState()} from={current} />
      </header>
      <main class="room">
        <header>
          <h1>{heading}</h1>
          <p>{intro}</p>
        </header>
        {notice && (
          <output class="room-notice" id="notice" {...focusable}>
            {notice}
          </output>
        )}
        {children}
      </main>
    </Document>,
    hasErrors ? 422 : 200,
  );
}

/** A link to this element moves the focus to it. */
const focusable = { tabindex: -1 };

function Navigation({ current }: { current: RoomPageKey }) {
  return (
    <nav class="room-nav" aria-label="Control room">
      <ul>
        {Object.entries(roomPages).map(([key, { path, title }]) => (
          <li key={key}>
            <a href={path} aria-current={key === current ? "page" : undefined}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href="/docs">API docs</a>
        </li>
      </ul>
    </nav>
  );
}
