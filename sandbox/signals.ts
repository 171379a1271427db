import { EventEmitter } from "node:events";

type Signals = {
  outbox: [];
  check: [];
  collect: [];
  job: [];
  clock: [];
  mail: [];
  deletion: [];
};

export type Signal = keyof Signals;

/**
 * In-process doorbell between the commands that leave work in the database and the workers that do it. The
 * database is the truth: a signal only saves waiting, and one that nobody hears costs nothing.
 */
export const signals = new EventEmitter<Signals>();
