"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus when it appears: the result of a form whose button is gone or reset. */
export function FocusOnArrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg outline-offset-2">
      {children}
    </div>
  );
}
