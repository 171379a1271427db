import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** The two data models of this repository: each has its schema, its migrations and its generated client. */
export const dataModels = {
  portal: {
    schemaFile: resolve(root, "prisma/schema.prisma"),
    migrationsDir: resolve(root, "prisma/migrations"),
    clientDir: resolve(root, "lib/generated/prisma"),
  },
  sandbox: {
    schemaFile: resolve(root, "sandbox/prisma/schema.prisma"),
    migrationsDir: resolve(root, "sandbox/prisma/migrations"),
    clientDir: resolve(root, "sandbox/generated"),
  },
} as const;

export type DataModel = (typeof dataModels)[keyof typeof dataModels];
