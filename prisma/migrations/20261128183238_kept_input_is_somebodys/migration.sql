-- What is nobody's would be found by whoever signs in next in that browser. It is kept for an hour at most.
DELETE FROM "KeptInput" WHERE "userId" IS NULL;

-- AlterTable
ALTER TABLE "KeptInput" ALTER COLUMN "userId" SET NOT NULL;
