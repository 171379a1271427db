import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";

type Props = Pick<ComponentProps<typeof Field>, "name" | "label" | "hint" | "error"> & {
  /** One that is chosen here; otherwise one that is known already. */
  isNew?: boolean;
};

/** A password. After a failed submit it is empty again: what was typed is never sent back. */
export function PasswordField({ isNew = false, ...field }: Props) {
  return (
    <Field
      {...field}
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      required
      maxLength={200}
    />
  );
}

/** Tells a password manager whose password a form asks for. */
export function PasswordOwner({ email }: { email: string }) {
  return <input type="hidden" name="username" autoComplete="username" value={email} />;
}
