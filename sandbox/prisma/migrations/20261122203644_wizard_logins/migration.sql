-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "chosenAccounts" TEXT[];

-- AlterTable
ALTER TABLE "WizardRun" DROP COLUMN "secondFactor",
ADD COLUMN     "answersAt" TIMESTAMPTZ(6),
ADD COLUMN     "chosenAccounts" TEXT[],
ADD COLUMN     "customName" TEXT,
ADD COLUMN     "customUrl" TEXT,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "stepsLeft" TEXT[];

-- CreateTable
CREATE TABLE "UtilityLogin" (
    "companyId" UUID NOT NULL,
    "providerKey" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(6),
    "sealedPassword" TEXT,
    "passwordSetAt" TIMESTAMPTZ(6),
    "lastTotpStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UtilityLogin_pkey" PRIMARY KEY ("companyId","providerKey","username")
);

-- AddForeignKey
ALTER TABLE "UtilityLogin" ADD CONSTRAINT "UtilityLogin_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;
