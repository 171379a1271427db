/** Whether a share link can be used, or why not. What somebody did to it comes first, then its time. */
type ShareState = "active" | "usedUp" | "expired" | "revoked";

type Life = {
  revokedAt: Date | null;
  expiresAt: Date | null;
  maxUses: number | null;
  useCount: number;
};

export function shareState({ revokedAt, expiresAt, maxUses, useCount }: Life, now = new Date()): ShareState {
  if (revokedAt) return "revoked";
  if (expiresAt && expiresAt <= now) return "expired";
  if (maxUses !== null && useCount >= maxUses) return "usedUp";
  return "active";
}
