/** From the sandbox's default port to that of its mail: 4010 and 4025. */
const DISTANCE = 15;

/**
 * The port of the sandbox's own mail server where nobody names one: it follows the sandbox's port, so that two
 * sandboxes with different ports run side by side. 0, any free port, stays 0.
 */
export function smtpPortBeside(sandboxPort: number): number {
  if (sandboxPort === 0) return 0;
  return sandboxPort + DISTANCE <= 65_535 ? sandboxPort + DISTANCE : sandboxPort - DISTANCE;
}
