import type { Socket } from 'socket.io-client';

/**
 * Resolves when the event comes.
 * @throws Error when it does not come in time
 */
export const nextEvent = (socket: Socket, event: string, withinMs = 20_000): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${event} did not come`)), withinMs);
    socket.once(event, () => {
      clearTimeout(timer);
      resolve();
    });
  });
