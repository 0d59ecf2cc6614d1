import { AsyncLocalStorage } from 'node:async_hooks';
import { RoomHost } from '@rapport/server/src/hosting/room-host.ts';
import { SqliteAppender } from '@rapport/server/src/storage/sqlite-appender.ts';
import { Socket } from 'socket.io';
import { sharedNow } from './clock.ts';
import { keepMarks, type Marks } from './marks.ts';

// Loaded before Rapport's server: notes when each command passes which of its parts. What it adds
// to a command are a few looks at the clock.

const kept = keepMarks(process.env['MARKS']);
const passing = new AsyncLocalStorage<Marks['at']>();

type Method = (...args: never[]) => unknown;

/** Puts something around a method: it is given the call itself, and what it is called with. */
function around<Result>(
  type: { readonly prototype: object },
  name: string,
  call: (original: () => Result, args: readonly unknown[]) => Result,
): void {
  const methods = type.prototype as Record<string, Method>;
  const original = methods[name];
  if (!original) throw new Error(`there is no ${name} any more`);
  methods[name] = function (this: unknown, ...args: never[]) {
    return call(() => original.apply(this, args) as Result, args);
  };
}

// Socket.IO has no public place where a packet has just come in.
around(Socket, '_onpacket', (go: () => void) => passing.run({ packet: sharedNow() }, go));

type Command = Parameters<RoomHost['command']>;

around(RoomHost, 'command', async (go: () => Promise<void>, args) => {
  const [, { id }] = args as Command;
  const at = passing.getStore();
  if (at) at['taken'] = sharedNow();
  await go();
  if (at && 'written' in at) kept.push({ id, at });
});

around(SqliteAppender, 'append', async (go: () => Promise<void>) => {
  const at = passing.getStore();
  if (at) at['decided'] = sharedNow();
  await go();
  if (at) at['stored'] = sharedNow();
});

around(Socket, 'emit', (go: () => boolean, args) => {
  const at = args[0] === 'room:frame' ? passing.getStore() : undefined;
  if (!at) return go();
  const begun = sharedNow();
  at['first'] ??= begun;
  const result = go();
  const done = sharedNow();
  at['writing'] = (at['writing'] ?? 0) + done - begun;
  at['written'] = done;
  return result;
});
