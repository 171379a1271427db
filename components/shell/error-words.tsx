"use client";

import type { Messages } from "next-intl";
import { createContext, type ReactNode, use } from "react";

type Words = Messages["errorPage"];

const ErrorWords = createContext<Words | null>(null);

/** Hands the words of the error page to it: Next draws that one in the browser, where no other words are. */
export function ErrorWordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <ErrorWords value={words}>{children}</ErrorWords>;
}

/** @throws Error outside the provider */
export function useErrorWords(): Words {
  const words = use(ErrorWords);
  if (!words) throw new Error("the words of the error page are not provided");
  return words;
}
