-- AlterTable
ALTER TABLE "UtilityAccount" ADD COLUMN     "closedOn" DATE;
