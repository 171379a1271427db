import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Presses "Download CSV". @returns the name of the file that comes, and its lines */
export async function downloadCsv(page: Page): Promise<{ name: string; lines: string[] }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).click();
  const file = await waiting;
  const text = await readFile(await file.path(), "utf8");
  return { name: file.suggestedFilename(), lines: text.replace("\uFEFF", "").trimEnd().split("\r\n") };
}
