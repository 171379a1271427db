"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/**
 * Submits its form once: while the answer is awaited it says so and cannot be pressed again, neither by Enter in a field.
 * It is not `disabled`, which would take the focus from whoever has just pressed it.
 */
export function SubmitButton({
  children,
  pendingLabel,
  ...props
}: ComponentProps<typeof Button> & { pendingLabel: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      {...props}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    >
      {pending ? pendingLabel : children}
    </Button>
  );
}
