// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { act } from 'react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { partDrawer } from '../../../testing/drawn-part.ts';
import type { LocalMediaSnapshot } from '../../../media/local-media.ts';
import type { BadLine } from '../../../media/remote-media.ts';
import type { OutputNews } from '../../../media/output-state.ts';
import { room as words } from '../../../messages/en/room.ts';
import { devices } from '../../../messages/en/devices.ts';
import { start } from '../../../messages/en/start.ts';
import { VIEW } from '../../../realtime/test-server.ts';
import { RoomContext } from '../session/room-context.ts';
import type { RoomSession } from '../session/room-session.ts';
import { DeviceNotices } from './DeviceNotices.tsx';

const drawPart = partDrawer();

const store = <Value,>(value: Value) => ({
  subscribe: () => () => undefined,
  getSnapshot: () => value,
});

/** Draws the notices of a person whose devices stand like this. */
function draw({
  news,
  mutedByOther = false,
  hushed = false,
  alone = false,
  voiceAlone = false,
  line,
  missedMs,
  ...local
}: Partial<LocalMediaSnapshot> & {
  news?: OutputNews;
  mutedByOther?: boolean;
  hushed?: boolean;
  alone?: boolean;
  voiceAlone?: boolean;
  line?: BadLine;
  missedMs?: number;
}) {
  const view: RoomView = hushed ? { ...VIEW, me: { ...VIEW.me, hushed } } : VIEW;
  const session: Partial<Record<keyof RoomSession, unknown>> = {
    connection: store({ connection: 'live', view, clockOffset: 0, generation: 1 }),
    sound: store({ sink: '', round: 0, silent: false, held: false, ...(news && { news }) }),
    switches: store({ microphone: true, camera: true, mutedByOther }),
    missed: store(missedMs),
    line: { subscribe: () => () => undefined, alone: () => alone },
    uplink: { subscribe: () => () => undefined, alone: () => voiceAlone },
    media: {
      remote: { subscribe: () => () => undefined, seat: () => ({ line }) },
      local: store({ microphone: {}, camera: {}, backdrop: 'none', devices: [], ...local }),
    },
  };
  drawPart(
    <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, devices, room: words }}>
      <RoomContext value={Object.assign(Object.create(null) as RoomSession, session)}>
        <DeviceNotices onChoose={() => undefined} />
      </RoomContext>
    </IntlProvider>,
  );
  return document.body.textContent;
}

const held = { kind: 'held', why: 'gone', name: 'AirPods' } as const;
const { gone, fault } = devices;

it.each([
  [{ microphone: { interrupted: true } } as const, words.bar.interrupted.microphone.title],
  [{ camera: { problem: 'in-use' } } as const, fault.camera['in-use'].title],
])('[DC1] sound that is held hides no other notice', (local, title) => {
  const text = draw({ news: held, ...local });
  expect(text).toContain(gone.off.sound);
  expect(text).toContain(title);
});

it('that a facilitator turned the microphone off comes before news of another one', () => {
  const text = draw({ microphone: { changedTo: 'AirPods' }, mutedByOther: true });
  expect(text).toContain(words.bar.mutedByOther);
});

it('[HE5] says why the microphone is off where a private word is over, also after a reload', () => {
  for (const mutedByOther of [true, false]) {
    const text = draw({ mutedByOther, hushed: true });
    expect(text).toContain(words.bar.hushed);
    expect(text).toContain(words.bar.unmute);
    expect(text).not.toContain(words.bar.mutedByOther);
  }
});

it('nothing stands there when there is nothing to say', () => {
  expect(draw({})).toBe('');
});

it.each([
  [{ alone: true }, 'coming'],
  [{ voiceAlone: true }, 'going'],
  [{ alone: true, voiceAlone: true }, 'both'],
] as const)('[LN5] [LN8] says with %j that sound goes alone, until that was read', (line, what) => {
  draw(line);
  expect(document.body.textContent).toContain(words.bar.alone[what].title);
  const read = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === words.bar.understood,
  );
  act(() => read?.click());
  expect(document.body.textContent).not.toContain(words.bar.alone[what].title);
});

it('[LN10] tells a person that their voice hardly gets through, but of a microphone that a call has taken', () => {
  const { brokenTitle, interrupted } = words.bar;
  expect(draw({ line: 'broken', alone: true })).toContain(brokenTitle);
  expect(draw({ line: 'weak' })).not.toContain(brokenTitle);
  const taken = draw({ line: 'broken', microphone: { interrupted: true } });
  expect(taken).toContain(interrupted.microphone.title);
  expect(taken).not.toContain(brokenTitle);
});

it.each([
  [59_000, 'less than a minute'],
  [60_000, 'a minute'],
  [600_000, '10 minutes'],
])('[LN12] tells whoever comes back from a sleep of %d ms how long it was', (missedMs, time) => {
  const text = draw({ missedMs });
  expect(text).toContain(`away for ${time}`);
  expect(text).toContain(words.bar.missed.words);
  // A device that was lost meanwhile comes first.
  expect(draw({ missedMs, camera: { problem: 'in-use' } })).not.toContain(words.bar.missed.words);
});
