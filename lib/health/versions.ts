import next from "next/package.json";
import { databaseVersion } from "@/lib/health/queries";
import portal from "@/package.json";

/** What runs here, by name. */
export async function versions(): Promise<Record<"portal" | "next" | "node" | "postgres", string>> {
  return {
    portal: portal.version,
    next: next.version,
    node: process.version.slice(1),
    postgres: await databaseVersion(),
  };
}
