import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Children run in process groups of their own: a Ctrl-C reaches only us, so that we decide who is
 * told, once, and nothing that a child started is left behind.
 */
const groups = new Set();
const scratch = new Set();
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
let onEnding = () => stopAll();

/** Starts a program in a group of its own. Takes the options of child_process.spawn. */
export function launch(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    detached: true,
  });
  groups.add(child);
  const forget = () => groups.delete(child);
  child.once('exit', forget);
  child.once('error', forget);
  return child;
}

/** Lets a child, and what it starts from now on, run only where nothing else wants the processor. */
export function yieldToOthers({ pid }) {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
    // Where Linux shares by session first, and each of our children is one, this is what counts.
    writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_LOW));
  } catch {
    // It is gone already, or the system has no such thing: then it takes its share like others.
  }
}

/** Sends a signal to a child and to all that it started. */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends a child: asks first, insists after `graceMs`. Resolves when it is gone. */
export async function stop(child, { signal = 'SIGTERM', graceMs = 5000 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, signal);
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await gone;
  clearTimeout(insist);
}

/** Ends every child that is still running. */
export async function stopAll() {
  await Promise.all([...groups].map((child) => stop(child)));
}

/** Registers a file or folder to be deleted when we end early. Returns a function that deletes it. */
export function scratchPath(path) {
  scratch.add(path);
  return () => {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    scratch.delete(path);
  };
}

/** Replaces what happens on SIGINT, SIGTERM and SIGHUP; it may take its time and sets the exit. */
export function whenEnding(handler) {
  onEnding = handler;
}

let endingSince;

/** Whether we were told to end: what fails from now on fails because of that. */
export function isEnding() {
  return endingSince !== undefined;
}

async function end(signal) {
  // A terminal's Ctrl-C comes twice when npm is our parent: once from each. It is one wish.
  if (isEnding() && performance.now() - endingSince < 1000) return;
  endingSince = performance.now();
  await onEnding(signal);
  deleteScratch();
  process.exit(128 + numbers[signal]);
}

function deleteScratch() {
  for (const path of scratch) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  scratch.clear();
}

for (const signal of endings) process.on(signal, () => void end(signal));
process.on('exit', () => {
  for (const child of groups) signalGroup(child, 'SIGKILL');
  deleteScratch();
});
