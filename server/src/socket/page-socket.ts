import type { Socket } from 'socket.io';

/**
 * One connection, as far as it is needed of a Socket.IO socket, typed by what pages of its kind are
 * sent. What they send comes in through `onAny` alone: see serve-requests.ts.
 */
export interface PageSocket<
  Sent extends { [Name in keyof Sent]: (...payload: never[]) => void },
  Data,
> extends Pick<Socket, 'id' | 'handshake' | 'request' | 'conn' | 'disconnect' | 'onAny'> {
  readonly data: Data;
  emit<Name extends keyof Sent>(event: Name, ...payload: Parameters<Sent[Name]>): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}
