-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "archivedAtNectar" BOOLEAN NOT NULL DEFAULT false;
