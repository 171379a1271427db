const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "UTC",
});

/** A point in time, in UTC as in Nectar's API. */
export function Moment({ at }: { at: Date }) {
  return (
    <time class="moment" datetime={at.toISOString()}>
      {format.format(at)} UTC
    </time>
  );
}
