-- CreateTable
CREATE TABLE "WhiteLabel" (
    "organizationId" UUID NOT NULL,
    "companyName" TEXT,
    "brandColor" TEXT,
    "logoUrl" TEXT,
    "font" TEXT,
    "language" TEXT,

    CONSTRAINT "WhiteLabel_pkey" PRIMARY KEY ("organizationId")
);

-- AddForeignKey
ALTER TABLE "WhiteLabel" ADD CONSTRAINT "WhiteLabel_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
