import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorker } from 'mediasoup';
import type { WebRtcServer, Worker } from 'mediasoup/types';
import { StartupError } from '../platform/startup-error.ts';
import { listenInfos } from './listen-infos.ts';
import type { MediaConfig } from './media-config.ts';

/** A worker that runs, and the server that all transports on it share. */
export interface LiveWorker {
  readonly worker: Worker;
  readonly server: WebRtcServer;
}

const BUSY_RETRY_MS = 200;
const BUSY_PATIENCE_MS = 3000;

/**
 * Starts a worker that listens on the port. A port that is taken may be held by the worker of a
 * server that was killed a moment ago, so it is tried for three seconds.
 * @throws StartupError when the port or the address cannot be had
 */
export const spawnWorker = async (config: MediaConfig, port: number): Promise<LiveWorker> => {
  const { workerBin, listenIp } = config;
  const worker = await createWorker({
    logLevel: 'warn',
    ...(workerBin === undefined ? {} : { workerBin }),
  });
  const since = performance.now();
  for (;;) {
    try {
      const infos = listenInfos(config, port, networkInterfaces());
      return { worker, server: await worker.createWebRtcServer({ listenInfos: infos }) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      const busy = /address already in use/i.test(reason);
      if (!busy || performance.now() - since > BUSY_PATIENCE_MS) {
        worker.close();
        if (busy) throw portUnusable(port, error);
        throw /address not available/i.test(reason) ? addressUnusable(listenIp, error) : error;
      }
      await sleep(BUSY_RETRY_MS);
    }
  }
};

const portUnusable = (port: number, cause: unknown): StartupError =>
  new StartupError(
    'rtc-port-in-use',
    `Port ${port} (UDP and TCP), meant for audio and video, cannot be used: another program has it.`,
    'Set RTC_PORT_BASE to the first of a row of free ports, or end the other program.',
    { cause },
  );

const addressUnusable = (listenIp: string, cause: unknown): StartupError =>
  new StartupError(
    'rtc-address-unusable',
    `The address ${listenIp}, meant for audio and video, is not one of this machine.`,
    'Set RTC_LISTEN_IP to an address of this machine, or leave it out to listen on all of them.',
    { cause },
  );
