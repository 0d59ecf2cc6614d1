import { createInterface } from 'node:readline';
import { launch, signalGroup, stop, yieldToOthers } from './children.mjs';
import { SetupError } from './errors.mjs';
import { childEnvironment } from './paths.mjs';
import { duration } from './progress.mjs';

const keptLines = 300;
const lingerMs = 3000;

/**
 * Runs a program to its end and keeps the last lines of its output, which a failure shows.
 * Never hangs: after `timeoutMs` the program is stopped and that is the failure. One that `yields`
 * runs only where nothing else wants the processor.
 */
export async function run(command, args, options = {}) {
  const result = await attempt(command, args, options);
  if (result.ok) return result;
  throw new SetupError(`${options.what ?? command} ${result.reason}`, {
    output: result.output,
    tried: [[command, ...args].join(' ')],
    todo: options.todo ?? [],
  });
}

/** As `run`, but answers `{ ok, code, reason, output }` instead of throwing. */
export async function attempt(command, args, options = {}) {
  const { cwd, env, onLine, timeoutMs = 20 * 60_000, keep = keptLines, yields } = options;
  const child = launch(command, args, { cwd, env: childEnvironment(env) });
  if (yields) yieldToOthers(child);
  const lines = [];
  const readers = [child.stdout, child.stderr].map((input) =>
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keep) lines.shift();
      onLine?.(line);
    }),
  );

  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void stop(child);
  }, timeoutMs);
  const ended = await ending(child);
  clearTimeout(timer);
  for (const reader of readers) reader.close();

  const reason = late ? `did not end within ${duration(timeoutMs)}` : describeEnd(ended);
  return { ok: reason === '', code: ended.code ?? 1, reason, output: lines.join('\n') };
}

/** The end of a program and of its output, even when something it started keeps that open. */
function ending(child) {
  return new Promise((resolve) => {
    const timers = [];
    const settle = (end) => {
      timers.forEach(clearTimeout);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(end);
    };
    child.once('error', (error) => settle({ error }));
    child.once('close', (code, signal) => settle({ code, signal }));
    child.once('exit', (code, signal) => {
      timers.push(setTimeout(() => signalGroup(child, 'SIGKILL'), lingerMs));
      timers.push(setTimeout(() => settle({ code, signal }), 2 * lingerMs));
    });
  });
}

function describeEnd({ error, code, signal }) {
  if (error) return `could not be started: ${error.message}`;
  if (signal) return `was ended by ${signal}`;
  return code === 0 ? '' : `failed (exit code ${code})`;
}
