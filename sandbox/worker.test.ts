import { expect, test } from "vitest";
import { startWorker } from "./worker";

/** Work that the test ends when it likes; `runs` and `atOnce` tell how it was called. */
function heldWork() {
  const releases: (() => void)[] = [];
  const seen = { runs: 0, atOnce: 0, mostAtOnce: 0 };
  return {
    seen,
    release: () => releases.shift()?.(),
    work: async () => {
      seen.runs += 1;
      seen.atOnce += 1;
      seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
      await new Promise<void>((resolve) => releases.push(resolve));
      seen.atOnce -= 1;
      return null;
    },
  };
}

test("a worker runs at its start and sleeps when nothing is to come", async () => {
  let runs = 0;
  const worker = startWorker("test", async () => {
    runs += 1;
    return null;
  });
  await worker.stop();
  expect(runs).toBe(1);
});

test("waking it during a run makes one more run after it, however often it is woken", async () => {
  const { seen, release, work } = heldWork();
  const worker = startWorker("test", work);
  worker.wake();
  worker.wake();
  release();
  await expect.poll(() => seen.runs).toBe(2);
  const stopped = worker.stop();
  release();
  await stopped;
  expect(seen).toMatchObject({ runs: 2, mostAtOnce: 1 });
});

test("it comes again at the time that the work named", async () => {
  const times: number[] = [];
  await new Promise<void>((resolve) => {
    startWorker("test", async () => {
      times.push(Date.now());
      if (times.length < 2) return new Date(Date.now() + 30);
      resolve();
      return null;
    });
  });
  const [first = 0, second = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(29);
});

test("once stopped it never runs again", async () => {
  let runs = 0;
  const worker = startWorker("test", async () => {
    runs += 1;
    return new Date();
  });
  await worker.stop();
  const runsAtStop = runs;
  worker.wake();
  await new Promise((resolve) => setImmediate(resolve));
  expect(runs).toBe(runsAtStop);
});
