/** For `vi.waitFor`: how long, and how often, to look for what a worker does in the background, on a busy machine too. */
export const WAIT = { timeout: 10_000, interval: 20 };
