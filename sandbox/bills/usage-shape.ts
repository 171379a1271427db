import { z } from "zod";
import { storedSetting } from "../stored-setting";

/**
 * How `usage` is written: Nectar's reference shows a decimal string, the samples of its changelog a number. A switch of
 * this sandbox; the reference is the default.
 */
export const usageShapeSchema = z.object({ usage: z.enum(["string", "number"]).default("string") });

export type UsageShape = z.infer<typeof usageShapeSchema>;

const setting = storedSetting("usageShape", usageShapeSchema);

export const readUsageShape = setting.read;

export const setUsageShape = setting.write;
