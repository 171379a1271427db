import { afterAll, vi } from "vitest";
import { dropDatabase } from "../../scripts/lib/test-database";
import { environment } from "./environment";
import { receiver } from "./receiver";

// Once a test file, before its modules load and read the environment.
for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);

afterAll(async () => {
  await receiver.close();
  await dropDatabase(environment.SANDBOX_DATABASE_URL);
});
