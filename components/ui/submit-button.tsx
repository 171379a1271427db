"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/** Submits its form once: while the answer is awaited it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  pendingLabel,
  ...props
}: ComponentProps<typeof Button> & { pendingLabel: string }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" {...props} disabled={pending}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
