import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "../lib/data-models";
import { withDatabase } from "../lib/database";
import { testServerUrl } from "../lib/server-url";
import { cloneDatabase, dropDatabase } from "../lib/test-database";
