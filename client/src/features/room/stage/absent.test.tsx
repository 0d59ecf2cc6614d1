// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, expect, it } from 'vitest';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR } from '../core/test-view.ts';
import { Absent } from './Absent.tsx';
import { onStage } from './on-stage.ts';

const gathered = (...absent: string[]): RoomView => ({
  ...FACILITATOR,
  floor: {
    seats: Object.fromEntries(
      ['Robin', 'Alder', 'Birch', 'Cedar'].map((name, place) => [
        name,
        {
          name,
          pronouns: '',
          role: 'member' as const,
          place,
          connected: !absent.includes(name),
          microphone: true,
          camera: true,
          ...(absent.includes(name) ? { absent: true as const } : {}),
        },
      ]),
    ),
  },
});

let drawn: DrawnRoom | undefined;
afterEach(() => drawn?.close());
function line(view: RoomView): string {
  drawn?.close();
  drawn = new DrawnRoom(<Absent />, view);
  return drawn.text;
}

it('[WH1] leaves the stage for a line with a name, or two', () => {
  expect(line(gathered())).toBe('');
  expect(line(gathered('Cedar'))).toBe('Cedar is not connected');
  expect(line(gathered('Birch', 'Cedar'))).toBe('Birch, Cedar are not connected');
  expect(onStage(gathered('Birch')).seats).toEqual(['Robin', 'Alder', 'Cedar']);
});

it('[WH1] stands behind the line where more than two are absent', () => {
  line(gathered('Alder', 'Birch', 'Cedar'));
  const details = document.querySelector('details');
  expect(details?.querySelector('summary')?.textContent).toBe('3 not connected');
  expect(details?.open).toBe(false);
  expect(details?.textContent).toContain('Alder, Birch, Cedar');
});
