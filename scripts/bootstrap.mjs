// Gets a fresh clone going: installs the packages when needed, then hands over to a TypeScript program on the
// pinned Node. Node's own modules only, and nothing newer than Node 20: this runs before the install.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { whenNpmIsGone } from "./when-npm-is-gone.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const pinnedNode = join(modules, "node", "bin", "node");

/**
 * Installs what is missing, then runs a program of scripts/ with the arguments of this process.
 * This process ends as the program does.
 *
 * @param {string} program file name, such as "dev.ts"
 */
export function run(program) {
  if (!isInstalled()) install();
  const child = spawn(
    pinnedNode,
    ["--import", "tsx", join(root, "scripts", program), ...process.argv.slice(2)],
    {
      cwd: root,
      // The channel closes when this process dies, however it dies: the program then ends itself.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, PATH: `${join(modules, ".bin")}${delimiter}${process.env.PATH}` },
    },
  );
  // A Ctrl-C reaches the whole foreground group by itself; the others are passed on.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
}

function isInstalled() {
  const installed = join(modules, ".package-lock.json");
  if (!existsSync(installed) || !existsSync(pinnedNode)) return false;
  const wanted = join(root, "package-lock.json");
  if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true;
  // A checkout of another branch touches the lock file without changing what it asks for.
  return sameVersions(readJson(wanted).packages, readJson(installed).packages);
}

function sameVersions(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function install() {
  console.log("… Installing packages (npm ci)");
  const started = Date.now();
  const npm = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error("✗ npm ci failed: the reason is above.");
    process.exit(1);
  }
  if (!existsSync(pinnedNode)) {
    console.error(
      "✗ npm ci did not install the pinned Node (package `node`): are install scripts switched off?",
    );
    process.exit(1);
  }
  console.log(`✓ Installing packages (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
