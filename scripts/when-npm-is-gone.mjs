/**
 * npm runs a script in a shell, and that shell does not pass a kill on: it goes, and leaves the program behind.
 * Calls back once that has happened; never for a program that was not started by npm.
 *
 * @param {() => void} callback
 */
export function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
