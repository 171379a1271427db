import { type Answer, versions } from "../api";
import type { Check } from "../check";
import { errorShape } from "../shapes";
import type { Trial } from "../trial";

/** Well-formed, and nobody's. */
const UNKNOWN_ID = "00000000-0000-4000-8000-00000000c0de";

function expectRefusal(trial: Trial, answer: Answer, ...statuses: number[]): void {
  trial.answers(answer, ...statuses);
  trial.reads(errorShape, answer.json, answer.request);
}

const errors = "/cookbooks/getting-started";

export const accessChecks: Check[] = [
  {
    title: "Ping answers 200 with the key, in all three versions",
    source: "/cookbooks/getting-started, /cookbooks/api-versions",
    async run({ ask, trial }) {
      for (const version of versions) {
        const answer = await ask("/ping", { version });
        trial.expect(answer.status === 200, `${answer.request} answered ${answer.status}, not 200`);
      }
    },
  },
  {
    title: "A request without a key is refused with 401 and a detail",
    source: "/cookbooks/for-developers",
    async run({ ask, trial }) {
      expectRefusal(trial, await ask("/company", { key: null }), 401);
    },
  },
  {
    title: "A key that nobody has is refused with 401 and a detail",
    source: "/cookbooks/for-developers",
    async run({ ask, trial }) {
      expectRefusal(trial, await ask("/company", { key: "contract-test-key-that-nobody-has" }), 401);
    },
  },
  {
    title: "A company that is not the account's is refused with 403 or 404 and a detail",
    source: errors,
    async run({ ask, trial }) {
      expectRefusal(trial, await ask(`/company/${UNKNOWN_ID}`), 403, 404);
    },
  },
];
