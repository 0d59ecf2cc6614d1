// @vitest-environment jsdom
import type { LobbyView } from '@rapport/shared/contract/room/lobby.ts';
import type { CareView } from '@rapport/shared/contract/room/care.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { partDrawer } from '../../../testing/drawn-part.ts';
import { room as words } from '../../../messages/en/room.ts';
import { roster } from '../../../messages/en/roster.ts';
import { start } from '../../../messages/en/start.ts';
import type { RoomConnection } from '../../../realtime/room-connection.ts';
import { CareDuty } from '../care/CareDuty.tsx';
import { CarePanel } from '../care/CarePanel.tsx';
import { PanelsContext } from '../core/panels-context.ts';
import { LobbyPanel } from '../lobby/LobbyPanel.tsx';
import { RoomContext } from '../session/room-context.ts';
import type { RoomSession } from '../session/room-session.ts';

const draw = partDrawer();

/** Draws a part of the room as a facilitator who is shown this; the text that stands there. */
function drawn(part: ReactNode, shown: { care?: CareView; lobby?: LobbyView }): string {
  const me = { seat: 'lead', role: 'facilitator', standing: 'admitted', name: 'Robin' } as const;
  const view: RoomView = {
    me: { ...me, leads: true, pronouns: '', microphone: true, camera: true },
    session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
    can: {},
    ...shown,
  };
  const snapshot = { connection: 'live', view, clockOffset: 0, generation: 1 } as const;
  const connection: Pick<RoomConnection, 'getSnapshot' | 'subscribe'> = {
    getSnapshot: () => snapshot,
    subscribe: () => () => undefined,
  };
  // All that these parts ask of the room.
  const session = Object.assign(Object.create(null) as RoomSession, { connection });
  draw(
    <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, room: words, roster }}>
      <RoomContext value={session}>
        <PanelsContext value={panels}>{part}</PanelsContext>
      </RoomContext>
    </IntlProvider>,
  );
  return document.body.textContent;
}

const panels = { views: [], panels: [], shown: 'faces', open: () => undefined } as const;
const call = { seat: 'fern', since: 1, connected: true, at: 'lobby', whereabouts: '' } as const;
const sideRoom = { id: 'r', person: 'fern', since: 1, with: ['Kim'], whereabouts: '' };
const typed = { name: 'Dr. Kim', knownAs: 'Fern', mixedAlphabets: true } as const;
const guest = { seat: 'fern', pronouns: '', since: 1, connected: true, returning: false };
const device = { of: 'fern', seat: 'd', since: 1, connected: true, otherConnected: true };
const doors = { locked: false, turnedAway: [], disowned: [] };

it.each<[string, ReactNode, Parameters<typeof drawn>[1]]>([
  ['a call for help', <CareDuty key="part" />, { care: { calls: [{ ...call, ...typed }] } }],
  ['a side room', <CareDuty key="part" />, { care: { rooms: [{ ...sideRoom, ...typed }] } }],
  ['the care sheet', <CarePanel key="part" />, { care: { calls: [{ ...call, ...typed }] } }],
  [
    'who waits at the door',
    <LobbyPanel key="part" />,
    { lobby: { ...doors, devices: [], waiting: [{ ...guest, ...typed }] } },
  ],
])('[LB7] %s tells whose the typed name is in the records', (_where, part, shown) => {
  const text = drawn(part, shown);
  expect(text).toContain('Dr. Kim');
  expect(text).toContain('In your records: Fern');
  expect(text).toContain(words.device.mixedAlphabets);
});

it('[LB7] a new device tells what was typed beside the name in the records', () => {
  const lobby = { ...doors, waiting: [], devices: [{ ...device, name: 'Fern', typed: 'Dr. Kim' }] };
  const text = drawn(<LobbyPanel />, { lobby });
  expect(text).toContain('Fern');
  expect(text).toContain('Typed here: “Dr. Kim”');
});

it('[LB7] nothing stands beside a name that is the one in the records', () => {
  const text = drawn(<CareDuty />, { care: { calls: [{ ...call, name: 'Fern' }] } });
  expect(text).not.toContain('records');
});
