type Stop = () => Promise<void>;

const stops: Stop[] = [];
let stopping: Promise<void> | undefined;

/** Registers what to end when the command ends; the last one registered ends first. */
export function onShutdown(stop: Stop): void {
  stops.push(stop);
}

/** Ends everything registered. Further calls wait for the first. */
export function shutdown(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop().catch(console.error);
  })();
  return stopping;
}

/** Ends in order on Ctrl-C, a polite kill, a closed terminal, or the death of the process that started us. */
export function handleSignals(): void {
  const end = (code: number) => {
    shutdown().finally(() => process.exit(code));
  };
  process.on("SIGINT", () => end(130));
  process.on("SIGTERM", () => end(143));
  process.on("SIGHUP", () => end(129));
  process.on("disconnect", () => end(1));
  process.channel?.unref();
}
