-- CreateIndex
CREATE INDEX "UsageRecord_companyId_utilityType_endDate_idx" ON "UsageRecord"("companyId", "utilityType", "endDate");
