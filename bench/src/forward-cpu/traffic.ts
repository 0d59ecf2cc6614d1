import { setTimeout as sleep } from 'node:timers/promises';
import { FRAMES_PER_SECOND } from './camera.ts';
import type { MediaClient } from './media-client.ts';

const VOICE_MS = 20;
const FRAME_MS = 1000 / FRAMES_PER_SECOND;
const TICK_MS = 5;
/** How long one of them speaks before it is the next one's turn. */
const TURN_MS = 2_000;

/** Lets everyone send voice and picture, each a little later than the one before, until stopped. */
export function startTraffic(clients: readonly MediaClient[]): { stop: () => Promise<void> } {
  let running = true;
  const started = performance.now();
  const senders = clients.map((client, index) => ({
    client,
    nextVoice: started + (index * VOICE_MS) / clients.length,
    nextFrame: started + (index * FRAME_MS) / clients.length,
  }));
  const send = async (): Promise<void> => {
    while (running) {
      const now = performance.now();
      const speaker = Math.floor((now - started) / TURN_MS) % clients.length;
      for (const [index, sender] of senders.entries()) {
        const { client } = sender;
        for (; sender.nextVoice <= now; sender.nextVoice += VOICE_MS)
          client.send([client.microphone.packet(index === speaker)]);
        for (; sender.nextFrame <= now; sender.nextFrame += FRAME_MS)
          client.send(client.camera.frame());
      }
      await sleep(TICK_MS);
    }
  };
  const sending = send();
  return {
    stop: () => {
      running = false;
      return sending;
    },
  };
}
