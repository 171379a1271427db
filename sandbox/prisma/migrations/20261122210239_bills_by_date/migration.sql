-- CreateIndex
CREATE INDEX "Document_billDate_id_idx" ON "Document"("billDate" DESC, "id" DESC);
