// @vitest-environment jsdom
import type { Arrivals } from '@rapport/shared/contract/arrival.ts';
import type { PersonContact } from '@rapport/shared/contract/rest.ts';
import type { LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { roster } from '../../../messages/en/roster.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR, MEMBER } from '../core/test-view.ts';
import { LobbyPanel } from '../lobby/LobbyPanel.tsx';
import { Roster, RosterLine } from './Roster.tsx';

const at = (time: string) => Date.parse(`2026-06-09T${time}:00Z`);

const guest = (seat: string, name: string): LobbyGuest => ({
  seat,
  name,
  pronouns: '',
  since: at('18:03'),
  connected: true,
  returning: false,
});

const VIEW: RoomView = {
  ...FACILITATOR,
  roster: {
    people: {
      lead: { name: 'Robin', role: 'facilitator', standing: 'admitted', since: at('18:00') },
      a: {
        name: 'Ada',
        knownAs: 'Adelheid',
        role: 'member',
        standing: 'admitted',
        since: at('18:01'),
      },
      b: {
        name: 'Bo',
        role: 'member',
        standing: 'admitted',
        since: at('18:01'),
        lostSince: at('18:04'),
      },
      c: { name: 'Cy', role: 'member', standing: 'outside' },
      d: { name: 'Di', role: 'observer', standing: 'left', since: at('18:05') },
      e: { name: 'Em', role: 'member', standing: 'waiting', since: at('18:03') },
      f: { name: 'Flo', role: 'co-facilitator', standing: 'waiting', since: at('18:03') },
    },
  },
  lobby: { locked: false, waiting: [guest('e', 'Em'), guest('f', 'Flo')] },
};

const KNOWN: Arrivals = {
  asked: true,
  people: [
    { seat: 'a', unsigned: [], lacks: true },
    { seat: 'c', unsigned: [{ title: 'Consent', required: true }], lacks: true },
  ],
};

const REACHED: PersonContact = {
  link: 'https://rapport.example/join#secret',
  phone: { text: '(202) 555-0117', dial: '+12025550117' },
};

let asked: string[] = [];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(Response.json(path.endsWith('/contact') ? REACHED : KNOWN));
  });
});
let drawn: DrawnRoom | undefined;
afterEach(() => {
  drawn?.close();
  vi.unstubAllGlobals();
});
function draw(view: RoomView, door?: ReactNode): DrawnRoom {
  return (drawn = new DrawnRoom(
    <MoreMessages messages={{ roster }}>
      <RosterLine />
      {door}
      <Roster />
    </MoreMessages>,
    view,
  ));
}
/**
 * Looks again and again until what is loaded on demand is there. The look itself stands outside of
 * `act`, which throws away what is not drawn yet when something fails inside it.
 */
const soon = (look: () => void) =>
  vi.waitFor(
    async () => {
      await act(() => Promise.resolve());
      look();
    },
    { timeout: 20_000 },
  );

const rowsOf = (heading: string) => {
  const [section] = [...document.querySelectorAll('section')].filter(
    (one) => one.querySelector('h3')?.textContent === heading,
  );
  return [...(section?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
};

it('[RL3] says how many are where, and lists each in their part', () => {
  const room = draw(VIEW);
  expect(room.text.replaceAll('\u00a0', ' ')).toContain(
    '2 waiting · 1 not here yet · 1 not connected · 2 here · 1 has left',
  );
  expect([...document.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
    'Not here yet',
    'Not connected',
    'Here',
    'Left',
  ]);
  expect(rowsOf('Not connected')[0]).toMatch(/Bo.*not connected since 6:04/u);
  expect(rowsOf('Left')[0]).toMatch(/Di.*Observer · left at 6:05/u);
});

it('[RL2] a name in the records stands beside the entered one, where it differs', () => {
  draw(VIEW);
  const [robin, ada] = rowsOf('Here');
  expect(ada).toContain('In your records: Adelheid');
  expect(robin).toContain('Robin (you)');
  expect(robin).not.toContain('records');
});

it('[RL4] says of whom something is missing, and what it is once the row is opened', async () => {
  const room = draw(VIEW);
  await soon(() => expect(rowsOf('Not here yet')[0]).toContain('is missing'));
  expect(rowsOf('Not connected')[0]).not.toContain('is missing');
  expect(room.text).not.toContain('Consent');
  room.press('More about Cy');
  await soon(() => expect(rowsOf('Not here yet')[0]).toContain('Consent'));
  room.press('More about Cy');
  expect(room.text).not.toContain('Consent');
});

it('[RL5] asks how somebody is reached once their row is opened, and of no colleague', async () => {
  const room = draw(VIEW);
  const contacts = () => asked.filter((path) => path.endsWith('/contact'));
  expect(contacts()).toEqual([]);
  expect(room.buttons).not.toContain('More about Robin');
  room.press('More about Bo');
  await soon(() => expect(room.buttons).toContain('Copy link of Bo'));
  expect(contacts()).toEqual(['/api/sessions/session/people/b/contact']);
  const call = document.querySelector('a[href^="tel:"]');
  expect(call?.getAttribute('href')).toBe('tel:+12025550117');
  expect(room.text).not.toContain('secret');
});

it('[RL2] draws nothing for who is not told of it', () => {
  expect(draw(MEMBER).text).toBe('');
});

it('[RL5] asks how somebody is reached also while they wait at the door', async () => {
  const room = draw(VIEW, <LobbyPanel />);
  expect(room.buttons).not.toContain('More about Flo');
  room.press('More about Em');
  await soon(() => expect(room.buttons).toContain('Copy link of Em'));
  expect(asked).toContain('/api/sessions/session/people/e/contact');
});

it('[LN10] says beside a name whose voice hardly gets through, while it lasts', () => {
  const room = draw(VIEW);
  const tell = (broken: string[]) => act(() => room.remote.lines({ weak: ['lead'], broken }));
  tell(['a', 'b']);
  const [robin, ada] = rowsOf('Here');
  expect(ada).toContain(roster.line.broken);
  expect(robin).toContain(roster.line.weak);
  // Of whom nothing comes at all there is nothing more to say.
  expect(rowsOf('Not connected')[0]).not.toContain(roster.line.broken);
  tell([]);
  expect(rowsOf('Here')[1]).not.toContain(roster.line.broken);
});
