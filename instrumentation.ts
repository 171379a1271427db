/** Next's start-up hook: refuses a bad environment, then starts the background work of this process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseBadEnvironment } = await import("@/lib/env");
  refuseBadEnvironment();
  const { startWorker } = await import("@/lib/jobs/worker");
  await startWorker();
}
