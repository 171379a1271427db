import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { encodeLogo } from "@/lib/branding/logo";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: "#1c4a3c80" } });

describe("a logo", () => {
  test.each(["png", "jpeg", "webp"] as const)("may be %s, and becomes a PNG", async (format) => {
    const logo = await encodeLogo(await picture(300, 60).toFormat(format).toBuffer());
    expect(await sharp(logo.image).metadata()).toMatchObject({ format: "png", width: 300, height: 60 });
    expect(logo.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is made smaller, never larger, and keeps its shape", async () => {
    expect(await encodeLogo(await picture(4000, 1000).png().toBuffer())).toMatchObject({
      width: 480,
      height: 120,
    });
    expect(await encodeLogo(await picture(10, 10).png().toBuffer())).toMatchObject({ width: 10, height: 10 });
  });

  test("carries nothing along: no place where it was taken, no text, nothing behind its end", async () => {
    const withExif = await picture(20, 20)
      .withExif({ IFD0: { Copyright: "secret-owner" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
      .jpeg()
      .toBuffer();
    const { image } = await encodeLogo(Buffer.concat([withExif, Buffer.from("<script>alert(1)</script>")]));
    expect(Buffer.from(image).toString("latin1")).not.toMatch(/secret-owner|<script/);
    expect((await sharp(image).metadata()).exif).toBeUndefined();
  });

  test("with the same picture has the same address", async () => {
    const upload = await picture(30, 30).png().toBuffer();
    expect((await encodeLogo(upload)).hash).toBe((await encodeLogo(upload)).hash);
  });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const whole = await picture(300, 300).png().toBuffer();

describe("what is refused", () => {
  test.each([
    ["an SVG with a script", Buffer.from(svg), "logoKind"],
    [
      "an SVG that says it is a PNG",
      Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from(svg)]),
      "logoUnreadable",
    ],
    ["a web page", Buffer.from("<!doctype html><p>"), "logoKind"],
    ["a GIF", Buffer.from("GIF89a"), "logoKind"],
    ["nothing", Buffer.alloc(0), "logoKind"],
    ["half a picture", whole.subarray(0, 80), "logoUnreadable"],
    // 60,000 by 60,000 pixels in a header of a few bytes.
    ["a picture that claims to be enormous", enormousPng(), "logoUnreadable"],
  ])("%s", async (_, upload, key) => {
    await expect(encodeLogo(upload)).rejects.toMatchObject({ fields: { logo: { key } } });
  });
});

function enormousPng(): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(header);
  header.writeUInt32BE(60_000, 16);
  header.writeUInt32BE(60_000, 20);
  header.set([8, 6, 0, 0, 0], 24);
  return header;
}
