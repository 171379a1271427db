-- DropIndex
DROP INDEX "Connection_companyId_status_idx";

-- DropIndex
DROP INDEX "Connection_companyId_workflowOwnerEmail_idx";

-- CreateIndex
CREATE INDEX "Connection_companyId_status_createdAt_id_idx" ON "Connection"("companyId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Connection_companyId_workflowOwnerEmail_createdAt_id_idx" ON "Connection"("companyId", "workflowOwnerEmail", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Connection_initialSites_idx" ON "Connection" USING GIN ("initialSites");
