-- DropIndex
DROP INDEX "UsageRecord_companyId_connectionId_startDate_idx";

-- DropIndex
DROP INDEX "UsageRecord_companyId_siteId_startDate_idx";

-- DropIndex
DROP INDEX "UsageRecord_companyId_startDate_idx";

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_endDate_idx" ON "UsageRecord"("companyId", "endDate");

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_siteId_endDate_idx" ON "UsageRecord"("companyId", "siteId", "endDate");

-- CreateIndex
CREATE INDEX "UsageRecord_companyId_connectionId_endDate_idx" ON "UsageRecord"("companyId", "connectionId", "endDate");
