-- CreateIndex
CREATE INDEX "CompanyLogo_hash_idx" ON "CompanyLogo"("hash");
