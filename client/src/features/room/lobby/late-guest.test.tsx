// @vitest-environment jsdom
import type { LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import { afterEach, expect, it } from 'vitest';
import { room as words } from '../../../messages/en/room.ts';
import { roster } from '../../../messages/en/roster.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR } from '../core/test-view.ts';
import { LobbyPanel } from './LobbyPanel.tsx';

const guest = (name: string, more: Partial<LobbyGuest> = {}): LobbyGuest => ({
  seat: name,
  name,
  pronouns: '',
  since: 1,
  connected: true,
  returning: false,
  ...more,
});

let drawn: DrawnRoom | undefined;
afterEach(() => {
  drawn?.close();
  drawn = undefined;
});

it('[LK1] says beside the name who came late, and lets them in by a button of their own', () => {
  const waiting = [guest('Ada'), guest('Bo', { late: true })];
  drawn = new DrawnRoom(
    <MoreMessages messages={{ roster }}>
      <LobbyPanel />
    </MoreMessages>,
    {
      ...FACILITATOR,
      can: { 'lobby:admit': ['Ada', 'Bo'], 'lobby:admit-all': ['Ada'] },
      lobby: { locked: false, waiting },
    },
  );
  const rows = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(rows.map((row) => row.includes(words.lobby.late))).toEqual([false, true]);
  drawn.press('Let in Bo');
  expect(drawn.commands).toEqual([{ type: 'lobby:admit', seat: 'Bo' }]);
});
