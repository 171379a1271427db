-- Whoever is here without having joined by a link that was handed over by hand was added by an operator, who vouched for
-- the address.
UPDATE "User" SET "emailVerified" = "createdAt"
WHERE "emailVerified" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "Invite"
  WHERE "Invite"."email" = "User"."email" AND "Invite"."acceptedAt" IS NOT NULL AND "Invite"."mailedAt" IS NULL
);
