import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isEnding, stopAll } from './children.mjs';
import { describeError } from './errors.mjs';

/**
 * Runs a command: its answer is the exit code; a failure is told in words, then `lastWords`, and
 * is exit code 1.
 */
export async function main(command, { lastWords = '' } = {}) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    // Whoever ends us does the rest.
    if (isEnding()) return new Promise(() => {});
    process.stderr.write(`${describeError(error)}\n`);
    process.stdout.write(lastWords);
    process.exitCode = 1;
  }
  await stopAll();
  // A handle that someone forgot must not keep a finished command alive.
  process.exit();
}

/** Whether the module of this `import.meta.url` is the program that was started. */
export function isProgram(url) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);
}
