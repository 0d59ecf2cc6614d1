import { constants } from 'node:os';
import { join } from 'node:path';
import { launch, signalGroup, whenEnding } from './children.mjs';
import { childEnvironment, node, root } from './paths.mjs';

/** Runs the server until it ends; its exit code is ours. */
export function runServer(env) {
  return runForeground(node, [join('server', 'src', 'main.ts')], env);
}

/**
 * Runs a program in the foreground. A wish to end is passed on, once, and then it is the program
 * that decides how to end; a second wish a while later is passed on too.
 */
export async function runForeground(command, args, env = {}) {
  const child = launch(command, args, {
    cwd: root,
    env: childEnvironment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
  // Not the group: a server closes its workers itself, in its own order.
  whenEnding(async (signal) => {
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    process.exit(await ended);
  });
  const code = await ended;
  signalGroup(child, 'SIGKILL');
  return code;
}
