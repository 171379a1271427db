-- CreateIndex
CREATE INDEX "UtilityAccount_companyId_nectarId_idx" ON "UtilityAccount"("companyId", "nectarId");
