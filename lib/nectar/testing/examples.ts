import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One of the documented shapes in `examples/`, as text. */
export function exampleText(name: string): string {
  return readFileSync(join(import.meta.dirname, "examples", `${name}.json`), "utf8");
}

/** The same, parsed. */
export function example(name: string): Record<string, unknown> {
  return JSON.parse(exampleText(name));
}
