// @vitest-environment jsdom
import type { LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, expect, it } from 'vitest';
import { room as words } from '../../../messages/en/room.ts';
import { roster } from '../../../messages/en/roster.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { english } from '../core/test-words.ts';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR } from '../core/test-view.ts';
import { DeviceNote } from './DeviceNote.tsx';
import { DeviceAtDoor } from './DeviceAtDoor.tsx';
import { atTheDoor } from './at-the-door.ts';
import { lobbyNews } from './lobby-news.ts';

const { history } = words.device;
const NEW: DeviceHistory = { is: 'new', lastHere: Date.parse('2026-06-09T16:02:00Z') };

const guest = (seat: string, name: string, device?: DeviceHistory): LobbyGuest => ({
  seat,
  name,
  pronouns: '',
  since: 1,
  connected: true,
  returning: false,
  ...(device && { device }),
});
const withWaiting = (...waiting: LobbyGuest[]): RoomView => ({
  ...FACILITATOR,
  can: {
    'lobby:admit': waiting.map(({ seat }) => seat),
    'lobby:admit-all': waiting.map(({ seat }) => seat),
  },
  lobby: { locked: false, waiting },
});

let drawn: DrawnRoom | undefined;
afterEach(() => {
  drawn?.close();
  drawn = undefined;
});
function text(part: React.ReactNode): string {
  drawn = new DrawnRoom(<MoreMessages messages={{ roster }}>{part}</MoreMessages>, FACILITATOR);
  return document.body.textContent;
}

it('[ND2] says that a device is new, and on which day its person was here last', () => {
  const shown = text(<DeviceNote of={guest('a', 'Alder', NEW)} />);
  expect(shown).toContain(history.new);
  expect(shown).toContain('here last on Tuesday, June 9');
  expect(shown).toContain('only Alder can answer');
});

it.each<[string, DeviceHistory | undefined, string]>([
  ['who is here for the first time', { is: 'first' }, history.first],
  ['a link that was made since', { ...NEW, newLink: true }, history.newLink],
  ['nothing of a device that was let in before', { is: 'known' }, ''],
  ['nothing where nothing is known', undefined, ''],
])('[ND2] tells of %s', (_what, device, expected) => {
  const shown = text(<DeviceNote of={guest('a', 'Alder', device)} />);
  if (expected === '') expect(shown).toBe('');
  else expect(shown).toContain(expected);
  expect(shown.includes(history.new)).toBe(false);
});

it('[ND2] says of a second device that it was let in before', () => {
  const device = { seat: 'd', of: 'a', name: 'Alder', since: 1, connected: true };
  const known = { ...device, otherConnected: true, device: { is: 'known' as const } };
  expect(text(<DeviceAtDoor device={known} onDecline={() => undefined} />)).toContain(
    history.known,
  );
});

it('[ND3] the strip lets in those who come as before, and leads to the list for a new device', () => {
  const items = atTheDoor(withWaiting(guest('a', 'Alder', NEW), guest('b', 'Birch')));
  expect(items.map((item) => [english(item), item.act?.does])).toEqual([
    ['A new device of Alder waits', 'look'],
    ['Birch waits', 'admit'],
  ]);
});

it('[ND2] is told of when it comes', () => {
  const news = lobbyNews(withWaiting(), withWaiting(guest('a', 'Alder', NEW)));
  expect(news.map(english)).toEqual(['A new device of Alder waits.']);
});

it.each(['entered', 'missing', 'impossible'] as const)(
  '[ND9] says how a device stands with the code: %s',
  (code) => {
    const shown = text(<DeviceNote of={guest('a', 'Alder', { is: 'first', code })} />);
    expect(shown).toContain(history.first);
    expect(shown).toContain(history.code[code]);
    expect(shown.includes('only Alder can answer')).toBe(code !== 'entered');
  },
);
