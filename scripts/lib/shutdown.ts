import { reportFailure } from "./progress";

type Stop = () => Promise<void>;

const stops: Stop[] = [];
let stopping: Promise<void> | undefined;

/** Registers what to end when the command ends; the last one registered ends first. */
export function onShutdown(stop: Stop): void {
  stops.push(stop);
}

/** Ends everything registered. Further calls wait for the first. */
function shutdown(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop().catch(console.error);
  })();
  return stopping;
}

/** Whether the command is ending: what dies then was meant to. */
export function isShuttingDown(): boolean {
  return stopping !== undefined;
}

/** Ends in order on Ctrl-C, a polite kill, a closed terminal, or the death of the process that started us. */
function handleSignals(): void {
  const end = (code: number) => {
    process.exitCode = code;
    shutdown().finally(() => process.exit());
  };
  process.on("SIGINT", () => end(130));
  process.on("SIGTERM", () => end(143));
  process.on("SIGHUP", () => end(129));
  process.on("disconnect", () => end(1));
  process.channel?.unref();
}

/** Runs a command to its end, or until it is told to end, and ends whatever it registered. */
export async function runCommand(main: () => Promise<void>): Promise<never> {
  handleSignals();
  try {
    await main();
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
  await shutdown();
  process.exit();
}
