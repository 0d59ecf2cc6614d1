import { afterAll, beforeAll } from 'vitest';
import { MediaService } from '../media/media-service.ts';
import { createLogger } from '../platform/logger.ts';
import { freePort } from './hosted.ts';

/** A real media service with one worker, for all tests of the file; ends with the last of them. */
export function useOneWorker(): () => MediaService {
  let service: MediaService | undefined;
  beforeAll(async () => {
    service = await MediaService.create(
      { workers: 1, listenIp: '127.0.0.1', portBase: await freePort() },
      createLogger('silent'),
    );
  });
  afterAll(() => service?.close());
  return () => {
    if (!service) throw new Error('the media service runs only while tests do');
    return service;
  };
}
