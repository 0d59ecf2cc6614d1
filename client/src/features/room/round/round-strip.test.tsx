// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { room as words } from '../../../messages/en/room.ts';
import { DrawnRoom } from '../core/test-room.tsx';
import { MEMBER } from '../core/test-view.ts';
import { NowStrip } from '../leading/NowStrip.tsx';
import { RoundStrip } from './RoundStrip.tsx';

it('says once that it is one’s turn, and beside it who comes next', () => {
  const drawn = new DrawnRoom(
    <>
      <NowStrip />
      <RoundStrip />
    </>,
    {
      ...MEMBER,
      round: {
        speaker: 'a',
        next: ['b'],
        done: [],
        stopwatch: { countedMs: 0, since: 0 },
        seconds: 60,
      },
    },
  );
  expect(drawn.text.split(words.round.yourTurn)).toHaveLength(2);
  expect(drawn.text).toContain('Next: Bo');
  drawn.close();
});
