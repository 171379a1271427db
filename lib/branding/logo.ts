import { createHash } from "node:crypto";
import sharp from "sharp";
import { UserError } from "@/lib/errors";
import type { FieldErrorKey } from "@/lib/i18n/said";

/** What may be uploaded. Larger than any logo needs, small enough to be read into memory. */
export const MAX_LOGO_BYTES = 5 * 1024 * 1024;

/** Twice the size at which it is shown. */
const BOX = { width: 480, height: 128 };

/** A small file can claim to be an enormous picture. */
const MAX_PIXELS = 40_000_000;

export type Logo = { image: Uint8Array<ArrayBuffer>; width: number; height: number; hash: string };

/**
 * Makes a logo of what somebody uploaded: whatever it was, what comes out is a small PNG of our own making, without
 * metadata and without anything else that the file may have carried along.
 * @throws UserError when it is no picture, one that cannot be read, or of a kind that is not taken (SVG can hold scripts)
 */
export async function encodeLogo(upload: Uint8Array): Promise<Logo> {
  // Looked at before any decoder is: only these three are given to one.
  if (!isKnownPicture(upload)) throw refusal("logoKind");
  try {
    const { data, info } = await sharp(upload, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .timeout({ seconds: 10 })
      .rotate()
      .resize({ ...BOX, fit: "inside", withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    const image = new Uint8Array(data);
    return {
      image,
      width: info.width,
      height: info.height,
      hash: createHash("sha256").update(image).digest("hex"),
    };
  } catch {
    // Which decoder stumbled over what is of no use to anybody.
    throw refusal("logoUnreadable");
  }
}

function isKnownPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.slice(0, 12));
  const isPng = start.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"));
  const isJpeg = start.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"));
  const isWebp = start.toString("latin1", 0, 4) === "RIFF" && start.toString("latin1", 8, 12) === "WEBP";
  return isPng || isJpeg || isWebp;
}

function refusal(key: FieldErrorKey): UserError {
  return new UserError("logoNotSaved", { fields: { logo: { key } } });
}
