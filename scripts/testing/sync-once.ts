import { systemScope } from "@/lib/auth/scope";
import { syncCompany } from "@/lib/sync/sync-company";

// A process of its own that syncs one company, for a test to kill in the middle.
await syncCompany(systemScope(process.argv[2] ?? ""));
