import { setTimeout as sleep } from 'node:timers/promises';
import type { MediaClient } from '../forward-cpu/media-client.ts';

/** Ten times as often as a voice does: else the wait for the next packet would hide the way to it. */
const VOICE_MS = 2;
const QUIET_MS = 60;
const ARRIVES_WITHIN_MS = 10_000;

/** Lets a client speak without a pause, until stopped. */
export function speak(client: MediaClient): { stop: () => void } {
  const timer = setInterval(() => client.send([client.microphone.packet(true)]), VOICE_MS);
  return { stop: () => clearInterval(timer) };
}

/** Resolves in the moment in which one more packet comes. @throws Error when none comes */
export function nextPacket(to: { onPacket: () => void }): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no packet came')), ARRIVES_WITHIN_MS);
    to.onPacket = () => {
      clearTimeout(timer);
      to.onPacket = () => undefined;
      resolve();
    };
  });
}

/** Waits until nothing comes any more. */
export async function silence(received: () => number): Promise<void> {
  for (let before = -1; before !== received(); await sleep(QUIET_MS)) before = received();
}
