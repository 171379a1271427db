"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/action-result";

/** What went wrong with the last submit. Takes the focus, so that nobody has to look for it. */
export function FormError({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) box.current?.focus();
  }, [state]);
  if (!state) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="form-error">
      {state.message}
    </div>
  );
}
