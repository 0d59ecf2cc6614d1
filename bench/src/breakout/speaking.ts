import { setTimeout as sleep } from 'node:timers/promises';
import type { MediaClient } from '../forward-cpu/media-client.ts';

/** Ten times as often as a voice does: else the wait for the next packet would hide the way to it. */
const VOICE_MS = 2;
const TICK_MS = 1;
const QUIET_MS = 60;
const ARRIVES_WITHIN_MS = 10_000;

/** Lets a client speak without a pause, until stopped. */
export function speak(client: MediaClient): { stop: () => void } {
  const timer = setInterval(() => client.send([client.microphone.packet(true)]), VOICE_MS);
  return { stop: () => clearInterval(timer) };
}

/** Waits until one more packet has come. @throws Error when none comes */
export async function nextPacket(received: () => number): Promise<void> {
  const before = received();
  const deadline = performance.now() + ARRIVES_WITHIN_MS;
  while (received() === before) {
    if (performance.now() > deadline) throw new Error('no packet came');
    await sleep(TICK_MS);
  }
}

/** Waits until nothing comes any more. */
export async function silence(received: () => number): Promise<void> {
  for (let before = -1; before !== received(); await sleep(QUIET_MS)) before = received();
}
