-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "accountNectarIds" UUID[];

-- AlterTable
ALTER TABLE "SyncState" ADD COLUMN     "total" INTEGER;

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_meterId_idx" ON "UsageRecord"("companyId", "meterId");

-- CreateIndex
CREATE INDEX "UtilityAccount_meterIds_idx" ON "UtilityAccount" USING GIN ("meterIds");
