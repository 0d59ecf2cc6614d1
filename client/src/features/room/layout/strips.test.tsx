// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR, MEMBER, testPerson } from '../core/test-view.ts';
import { BreakoutStrip } from '../breakout/BreakoutStrip.tsx';
import { CareStrip } from '../care/CareStrip.tsx';
import { PlayStrip } from '../exercise/PlayStrip.tsx';
import { WhisperStrip } from '../exercise/WhisperStrip.tsx';
import { ObserverStrip } from '../observers/ObserverStrip.tsx';
import { PollProgress, PollStrip } from '../polls/PollStrip.tsx';
import { RoundStrip } from '../round/RoundStrip.tsx';
import { Strips } from './Strips.tsx';

let room: DrawnRoom | undefined;
afterEach(() => {
  room?.close();
  room = undefined;
});

/** What a strip says, and its buttons. */
function drawn(...draw: ConstructorParameters<typeof DrawnRoom>) {
  room = new DrawnRoom(...draw);
  return [room.text, ...room.buttons];
}

const ROUND: RoomView['round'] = {
  speaker: 'b',
  next: ['a'],
  done: [],
  stopwatch: { countedMs: 0 },
  seconds: 60,
};
const EXERCISE: RoomView['exercise'] = {
  card: 'call',
  title: 'The call',
  scenario: '',
  optOut: '',
  steps: [{ kind: 'play', title: 'Playing' }],
  step: 0,
  instruction: '',
  roles: [],
  paused: false,
  stage: 'aside',
};
const POLL = {
  id: 'one',
  kind: 'mood',
  audience: 'leaders',
  question: 'How was it?',
  open: true,
  kept: false,
} as const;

it('strips stand by their places, and those of one place in the order of the features', () => {
  const strip = (place: 'session' | 'person' | 'play', words: string) => ({
    place,
    Strip: () => <p>{words}</p>,
  });
  const features = [
    { strips: [strip('play', 'd'), strip('person', 'b')] },
    {},
    { strips: [strip('session', 'a'), strip('person', 'c')] },
  ];
  expect(drawn(<Strips places={['session', 'person', 'play']} />, MEMBER, { features })).toEqual([
    'abcd',
  ]);
});

describe('the strip of the breakouts', () => {
  const own = { id: 'one', number: 2, helpAsked: false };

  it('says to a member where they are and with whom, and lets them call a facilitator', () => {
    const view: RoomView = {
      ...MEMBER,
      can: { 'breakout:ask-help': true },
      breakout: { open: true, own, task: 'Talk' },
    };
    expect(drawn(<BreakoutStrip />, view)).toEqual([
      'Breakout 2 with Bo · TalkCall a facilitator here',
      'Call a facilitator here',
    ]);
    room?.press('Call a facilitator here');
    expect(room?.commands).toEqual([{ type: 'breakout:ask-help' }]);
    room?.show({
      ...view,
      can: { 'breakout:withdraw-help': true },
      floor: { seats: { a: testPerson('Ada', 0) } },
    });
    expect(room?.text).toContain('nobody else');
    room?.press(room.buttons[0] ?? '');
    expect(room?.commands.at(-1)).toEqual({ type: 'breakout:withdraw-help' });
  });

  it('shows a facilitator the way to all of them, unless they look there', () => {
    const view: RoomView = { ...FACILITATOR, breakout: { open: true, rooms: [] } };
    expect(drawn(<BreakoutStrip />, view)[0]).toContain('Breakouts are open');
    room?.press(room.buttons[0] ?? '');
    expect(room?.opened).toEqual(['breakouts']);
    room?.close();
    expect(drawn(<BreakoutStrip />, view, { shown: 'breakouts' })).toHaveLength(1);
  });

  it('[BO3] says in words to whoever is in one that everyone comes back soon', () => {
    const closing = 'Everyone comes back to the group soon.';
    const open: RoomView = { ...MEMBER, breakout: { open: true, own } };
    expect(drawn(<BreakoutStrip />, open)[0]).not.toContain(closing);
    room?.show({ ...open, breakout: { open: true, own, closesAt: 60_000 } });
    expect(room?.text).toContain(closing);
    // Who is in the main group is not about to be moved.
    room?.show({ ...open, breakout: { open: true, closesAt: 60_000 } });
    expect(room?.text).not.toContain(closing);
  });

  it('is nothing before they are open', () => {
    expect(drawn(<BreakoutStrip />, { ...MEMBER, breakout: { open: false } })).toEqual(['']);
  });
});

describe('the strip of a call for help', () => {
  const own = { person: 'a', name: 'Ada', with: ['Bo'] };
  const can = { 'care:whereabouts': true, 'care:return': true } as const;
  const called = { since: 0, stage: 'shown' } as const;

  it('[CR18] is a sentence and one button', () => {
    expect(drawn(<CareStrip />, { ...MEMBER, can, care: { called } })).toEqual([
      'Your therapist’s screen has shown your call.More',
      'More',
    ]);
    room?.show({ ...MEMBER, can, care: { called: { ...called, stage: 'nobody' } } });
    expect(room?.buttons).toEqual(['If you need help now']);
  });

  it('[CR18] asks behind one press where one is, in a side room and where a call is open there', () => {
    drawn(<CareStrip />, { ...MEMBER, can, care: { own } });
    expect(room?.buttons).toEqual(['Leave the side room', 'More']);
    room?.show({ ...MEMBER, can, care: { own: { ...own, with: [] }, called } });
    expect(room?.buttons).toEqual(['Leave the side room', 'More']);
  });
});

describe('the strip of a round', () => {
  it('says who comes next, without a button for who may press none', () => {
    expect(drawn(<RoundStrip />, { ...MEMBER, round: ROUND })).toEqual(['Round Next: Ada']);
  });

  it('lets whose turn it is pass, or be done', () => {
    const can = { 'round:pass': true, 'round:next': true } as const;
    const mine = { ...MEMBER, can, round: { ...ROUND, speaker: 'a', next: [] } };
    expect(drawn(<RoundStrip />, mine)).toEqual([
      expect.stringContaining('Round Nobody comes after.'),
      'Pass',
      'I’m done',
    ]);
    room?.press('I’m done');
    expect(room?.commands).toEqual([{ type: 'round:next', from: 'a' }]);
  });

  it('[LE1] leaves the way on to the line above it where a facilitator has it there', () => {
    const can = { 'round:pass': true, 'round:next': true, 'round:end': true } as const;
    const words = ['Round Next: AdaPassEnd the round', 'Pass', 'End the round'];
    const mine = { ...FACILITATOR, can, round: { ...ROUND, speaker: 'lead' } };
    expect(drawn(<RoundStrip />, mine)).toEqual(words);
  });
});

describe('the strip of an exercise', () => {
  it('stands there while one looks elsewhere, with the way to stop', () => {
    const view = { ...MEMBER, can: { 'exercise:stop': true } as const, exercise: EXERCISE };
    expect(drawn(<PlayStrip />, view)).toEqual([
      'Anyone can stop the play, at any time. Nobody is named.Stop',
      'Stop the play',
    ]);
    room?.press('Stop the play');
    expect(room?.commands).toEqual([{ type: 'exercise:stop' }]);
    room?.show({ ...view, can: {} });
    expect(room?.text).toBe('');
    room?.close();
    expect(drawn(<PlayStrip />, view, { shown: 'exercise' })).toEqual(['']);
  });

  it('shows a whispered line to whom it is for, until it is closed', () => {
    const whispered = (to: string): RoomView => ({
      ...MEMBER,
      exercise: { ...EXERCISE, whisper: { from: 'b', to, text: 'Slower' } },
    });
    expect(drawn(<WhisperStrip />, whispered('b'))).toEqual(['']);
    room?.show(whispered('a'));
    expect(room?.text).toBe('Bo whispers: Slower');
    room?.press('Close this line');
    expect(room?.text).toBe('');
  });
});

describe('the strip of observers', () => {
  const watched: RoomView = {
    ...MEMBER,
    floor: {
      seats: { ...MEMBER.floor?.seats, o: testPerson('Olive', 3, { role: 'observer' }) },
    },
  };

  it('names them to everyone, and tells an observer that they are shown', () => {
    expect(drawn(<ObserverStrip />, watched)[0]).toContain('Olive');
    room?.show({ ...watched, me: { ...MEMBER.me, seat: 'o', role: 'observer' } });
    expect(room?.text).toBe(
      'You observe this session. You are shown to everyone. Your microphone stays off.',
    );
    room?.show(MEMBER);
    expect(room?.text).toBe('');
  });
});

describe('the strip of a question', () => {
  it('shows a facilitator how many have answered, unless they look at the answers', () => {
    const current = { ...POLL, progress: { answered: 1, asked: 3 } };
    const view: RoomView = { ...FACILITATOR, polls: { current, kept: true } };
    expect(drawn(<PollProgress />, view)).toEqual(['How was it? 1 of 3 have answeredLook', 'Look']);
    room?.press('Look');
    expect(room?.opened).toEqual(['ask']);
    room?.close();
    expect(drawn(<PollProgress />, view, { shown: 'ask' })).toEqual(['']);
  });

  it('shows a member their answer, and the way to another one', () => {
    const own = { answered: true, skipped: false, value: 7 };
    const view: RoomView = {
      ...MEMBER,
      can: { 'poll:answer': true },
      polls: { current: { ...POLL, own } },
    };
    const [text, ...buttons] = drawn(<PollStrip />, view);
    expect(text).toContain('How was it?');
    expect(buttons).toHaveLength(1);
  });
});
