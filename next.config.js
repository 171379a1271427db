import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

/** @type {import('next').NextConfig} */
const config = {
  output: "standalone",
  // The checkout is the root, even when a folder above it has a lock file too.
  outputFileTracingRoot: fileURLToPath(new URL(".", import.meta.url)),
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are served as they are: an optimizer would be work for the server that any stranger can ask for.
  images: { unoptimized: true },
  // Bottom left, where it is by default, lies the way out.
  devIndicators: { position: "bottom-right" },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "pino"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
