-- DropIndex
DROP INDEX "Document_companyId_billDate_id_idx";

-- DropIndex
DROP INDEX "Document_connectionId_billDate_id_idx";

-- DropIndex
DROP INDEX "UsageRecord_companyId_billDate_id_idx";

-- DropIndex
DROP INDEX "UsageRecord_connectionId_billDate_id_idx";

-- DropIndex
DROP INDEX "UsageRecord_meterId_idx";

-- DropIndex
DROP INDEX "UsageRecord_siteId_billDate_id_idx";

-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "suspendedStatus" TEXT;

-- AlterTable
ALTER TABLE "Document" DROP COLUMN "siteIds",
ADD COLUMN     "country" TEXT NOT NULL DEFAULT 'US',
ADD COLUMN     "meterId" UUID,
ADD COLUMN     "siteId" UUID;

-- AlterTable
ALTER TABLE "UsageRecord" ADD COLUMN     "exclusion" TEXT;

-- CreateIndex
CREATE INDEX "Document_companyId_isDeleted_billDate_id_idx" ON "Document"("companyId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Document_connectionId_isDeleted_billDate_id_idx" ON "Document"("connectionId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Document_siteId_isDeleted_billDate_id_idx" ON "Document"("siteId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_isDeleted_billDate_id_idx" ON "UsageRecord"("companyId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "UsageRecord_connectionId_isDeleted_billDate_id_idx" ON "UsageRecord"("connectionId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "UsageRecord_siteId_isDeleted_billDate_id_idx" ON "UsageRecord"("siteId", "isDeleted", "billDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "UsageRecord_meterId_endDate_idx" ON "UsageRecord"("meterId", "endDate");
