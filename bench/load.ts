import autocannon from "autocannon";

/** Requests a second and median milliseconds of one page under 20 connections for five seconds. */
export async function load(url: string, cookie: string): Promise<{ perSecond: number; medianMs: number }> {
  const result = await autocannon({ url, connections: 20, duration: 5, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx + result.errors} failures`);
  return { perSecond: result.requests.average, medianMs: result.latency.p50 };
}
