import type { ClockState } from "../../clock/advance";
import { DAY_MS } from "../../dates";
import { Moment } from "../shell/moment";
import type { RoomPageKey } from "./paths";

const steps = [
  { days: 1, label: "1 day" },
  { days: 7, label: "7 days" },
  { days: 30, label: "30 days" },
];

const MINUTE_MS = 60_000;
/** How far the sandbox's time is ahead of the real one, in words. */
function aheadInWords(now: Date): string {
  const aheadMs = now.getTime() - Date.now();
  if (aheadMs < MINUTE_MS) return "the real time";
  const days = Math.round(aheadMs / DAY_MS);
  return days === 1 ? "1 day ahead" : `${days} days ahead`;
}

/** The sandbox's clock, and the buttons that move it: weekly checks and new bills come with it. */
export function ClockBar({ state, from }: { state: ClockState; from: RoomPageKey }) {
  return (
    <form method="post" action="/control-room/clock" class="clock">
      <input type="hidden" name="from" value={from} />
      <p id="clock-now" data-live>
        <Moment at={state.now} />{" "}
        <small class="clock-ahead">{state.goal ? "moving…" : aheadInWords(state.now)}</small>
      </p>
      <p class="clock-steps">
        {steps.map(({ days, label }) => (
          <button
            key={days}
            type="submit"
            name="days"
            value={String(days)}
            aria-label={`Move the clock ${label} ahead`}
          >
            +{label}
          </button>
        ))}
      </p>
    </form>
  );
}
