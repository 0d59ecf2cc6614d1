// @vitest-environment jsdom
import type { Arrivals } from '@rapport/shared/contract/arrival.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { door as words } from '../../../messages/en/door.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR } from '../core/test-view.ts';
import { ArrivalBook } from './arrival-book.ts';
import { ArrivalFacts } from './ArrivalFacts.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { whoLacks } from './who-lacks.ts';

const guest = (seat: string, name: string): LobbyGuest => ({
  seat,
  name,
  pronouns: '',
  since: 1,
  connected: true,
  returning: false,
});
const KNOWN: Arrivals = {
  asked: true,
  people: [
    {
      seat: 'a',
      answer: {
        at: '2026-06-16T17:00:00.000Z',
        where: 'Kirchstraße 4, Weimar',
        by: 'usual',
        alone: false,
        phone: { text: '030 901820', dial: '+4930901820' },
      },
      unsigned: [{ title: 'Leaflet', required: false }],
      lacks: false,
    },
    { seat: 'b', unsigned: [{ title: 'Consent', required: true }], lacks: true },
    { seat: 'c', unsigned: [], lacks: false },
  ],
};
const VIEW: RoomView = {
  ...FACILITATOR,
  can: { 'lobby:admit': ['a', 'b'], 'lobby:admit-all': ['a', 'b'] },
  lobby: { locked: false, waiting: [guest('a', 'Alder'), guest('b', 'Birch')] },
};

let sent: { method: string; path: string; body: unknown }[];
let drawn: DrawnRoom | undefined;

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit) => {
    if (method === 'GET') return Promise.resolve(Response.json(KNOWN));
    sent.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined });
    return Promise.resolve(new Response(null, { status: 204 }));
  });
});
afterEach(() => {
  drawn?.close();
  drawn = undefined;
  vi.unstubAllGlobals();
});

const draw = (part: React.ReactNode) => {
  drawn = new DrawnRoom(<MoreMessages messages={{ door: words }}>{part}</MoreMessages>, VIEW);
  return drawn;
};
const says = (part: string) => vi.waitFor(() => expect(document.body.textContent).toContain(part));
const press = (name: string) =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no button ${name}: ${document.body.textContent}`);
    found.click();
    await Promise.resolve();
  });
const type = (value: string) =>
  act(() => {
    const input = document.querySelector('input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });

it('[BF8] says where somebody is, whether they are alone, and which number a press calls', async () => {
  draw(<ArrivalFacts seat="a" name="Alder" />);
  await says('Where they usually are: Kirchstraße 4, Weimar');
  await says(words.facts.notAlone);
  await says('Not signed: Leaflet');
  expect(document.querySelector('a')?.getAttribute('href')).toBe('tel:+4930901820');
});

it('[BF8] says what is missing, and where a reason was given', async () => {
  draw(
    <>
      <ArrivalFacts seat="b" name="Birch" />
      <ArrivalFacts seat="c" name="Cedar" />
    </>,
  );
  await says(words.facts.unanswered);
  await says('Not signed: Consent (needed before coming in)');
  await says(words.facts.excused);
});

it('[BF7] names who lacks what before all are let in, and lets them in with a reason', async () => {
  const room = draw(<ReasonDialog command={{ type: 'lobby:admit-all', seats: ['a', 'b'] }} />);
  await says('Birch: has not answered, has not signed Consent');
  expect(document.body.textContent).not.toContain('Alder:');
  await press(words.reason.confirm);
  await says(words.reason.empty);
  expect(sent).toEqual([]);
  type('  We read it on   Friday ');
  await press(words.reason.confirm);
  await vi.waitFor(() =>
    expect(room.commands).toEqual([{ type: 'lobby:admit-all', seats: ['a', 'b'] }]),
  );
  expect(sent).toEqual([
    {
      method: 'POST',
      path: '/api/sessions/session/people/b/reason',
      body: { reason: 'We read it on Friday' },
    },
  ]);
});

it('[BF7] or only the others come in', async () => {
  const room = draw(<ReasonDialog command={{ type: 'lobby:admit-all', seats: ['a', 'b'] }} />);
  await says(words.reason.othersOnly);
  await press(words.reason.othersOnly);
  expect(room.commands).toEqual([{ type: 'lobby:admit', seat: 'a' }]);
  expect(sent).toEqual([]);
});

it('[BF7] a device at the door is looked up by whose it is', () => {
  const device = { seat: 'device', of: 'b', name: 'Birch', since: 1, connected: true };
  const view: RoomView = {
    ...FACILITATOR,
    lobby: { locked: false, devices: [{ ...device, otherConnected: false }] },
  };
  const { lacking } = whoLacks({ type: 'lobby:admit', seat: 'device' }, view, KNOWN);
  expect(lacking).toEqual([
    { seat: 'b', name: 'Birch', unanswered: true, code: false, papers: ['Consent'] },
  ]);
});

it('[ND9] asks why somebody may come in without the code for a new device', async () => {
  const device = { is: 'new', code: 'missing' } as const;
  const view: RoomView = {
    ...VIEW,
    lobby: { locked: false, waiting: [{ ...guest('c', 'Cedar'), device }] },
  };
  drawn = new DrawnRoom(
    <MoreMessages messages={{ door: words }}>
      <ReasonDialog command={{ type: 'lobby:admit', seat: 'c' }} />
    </MoreMessages>,
    view,
  );
  await says('Cedar: did not enter the code for a new device');
});

it('[BF9] asks again whenever the server says so or somebody comes, and once at a time', async () => {
  let view = VIEW;
  let tell = (): void => undefined;
  let changed = (): void => undefined;
  const connection = {
    on: (_event: 'room:arrivals', handler: () => void) => {
      tell = handler;
      return () => undefined;
    },
    subscribe: (listener: () => void) => {
      changed = listener;
      return () => undefined;
    },
    getSnapshot: () => ({ view, generation: 1 }),
  };
  const answers: ((known: Arrivals) => void)[] = [];
  const book = new ArrivalBook(
    { id: 'session', connection },
    () => new Promise((done) => answers.push(done)),
  );
  const stop = book.subscribe(() => undefined);
  expect(answers).toHaveLength(1);
  changed();
  expect(answers).toHaveLength(1);
  tell();
  expect(answers).toHaveLength(1);
  answers[0]?.(KNOWN);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.({ ...KNOWN, asked: false });
  await vi.waitFor(() => expect(book.getSnapshot().arrivals?.asked).toBe(false));
  view = { ...FACILITATOR, lobby: { locked: false, waiting: [guest('d', 'Dogwood')] } };
  changed();
  expect(answers).toHaveLength(3);
  stop();
});
