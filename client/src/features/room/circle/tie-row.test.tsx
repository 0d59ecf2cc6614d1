// @vitest-environment jsdom
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { partDrawer } from '../../../testing/drawn-part.ts';
import { room as words } from '../../../messages/en/room.ts';
import { start } from '../../../messages/en/start.ts';
import { VIEW } from '../../../realtime/test-server.ts';
import { RoomContext } from '../session/room-context.ts';
import type { RoomSession } from '../session/room-session.ts';
import { TieRow } from './TieRow.tsx';

const draw = partDrawer();

const TIE = { id: 't1', name: 'Sam', note: '', ring: 1, angle: 0, shown: true } as const;

/** Draws a shown tie while this is being taken back; whether its box is checked. */
function isChecked(...takingBack: RoomCommand[]): boolean | undefined {
  const snapshot = { connection: 'reconnecting', view: VIEW, takingBack };
  const connection = { subscribe: () => () => undefined, getSnapshot: () => snapshot };
  const session = Object.assign(Object.create(null) as RoomSession, { connection });
  draw(
    <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, room: words }}>
      <RoomContext value={session}>
        <TieRow tie={TIE} others={[]} onEdit={() => undefined} onMoved={() => undefined} />
      </RoomContext>
    </IntlProvider>,
  );
  return document.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked;
}

it('[OF1] what is hidden while the connection is lost is not said to be shown', () => {
  expect(isChecked()).toBe(true);
  expect(document.body.textContent).toContain(words.circle.seen);
  for (const command of [
    { type: 'circle:hide', tie: 't1' },
    { type: 'circle:hide-all' },
  ] as const) {
    expect(isChecked(command)).toBe(false);
    // Nor that nobody sees it: that is not known.
    expect(document.body.textContent).toContain(words.circle.hiding);
  }
  expect(isChecked({ type: 'circle:hide', tie: 'another' })).toBe(true);
});
