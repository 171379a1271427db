import { z } from "zod";
import { db } from "../db";

const SETTING = "usageShape";

/**
 * How `usage` is written: Nectar's reference shows a decimal string, the samples of its changelog a number. A switch of
 * this sandbox; the reference is the default.
 */
export const usageShapeSchema = z.object({ usage: z.enum(["string", "number"]).default("string") });

export type UsageShape = z.infer<typeof usageShapeSchema>;

export async function readUsageShape(): Promise<UsageShape> {
  const setting = await db.setting.findUnique({ where: { key: SETTING } });
  return usageShapeSchema.parse(setting?.value ?? {});
}

export async function setUsageShape(shape: UsageShape): Promise<UsageShape> {
  await db.setting.upsert({
    where: { key: SETTING },
    create: { key: SETTING, value: shape },
    update: { value: shape },
  });
  return shape;
}
