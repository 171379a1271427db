import { passwordFits } from "@/lib/auth/passwords";
import { startPasswordCheck } from "@/lib/auth/throttle";
import { UserError } from "@/lib/errors";
import type { ErrorKey } from "@/lib/i18n/said";

type Asked = {
  password: string;
  /** The name of its field in the form. */
  field: string;
  /** What did not come about without it. */
  refusal: ErrorKey;
};

/**
 * Has somebody who is signed in say their password again, before they change how they get in.
 * @throws UserError when it is wrong, or was too often
 */
export async function confirmPassword(
  user: { id: string; passwordHash: string | null },
  { password, field, refusal }: Asked,
): Promise<void> {
  const attempt = await startPasswordCheck(user.id);
  if (!(await passwordFits(user.passwordHash, password)))
    throw new UserError(refusal, { fields: { [field]: { key: "currentPasswordWrong" } } });
  await attempt.succeeded();
}
