import type { RoomView } from '@rapport/shared/contract/room.ts';
import { breakoutNews, type BreakoutHappening } from '../breakout/breakout-news.ts';
import { careNews, type CareHappening } from '../care/care-news.ts';
import { pollNews, type PollHappening } from '../polls/poll-news.ts';
import { observerNews, type ObserverHappening } from '../observers/observer-news.ts';
import { shareNews, type ShareHappening } from '../share/share-news.ts';
import { circleNews, type CircleHappening } from '../circle/circle-news.ts';
import { momentNews, type MomentHappening } from '../signals/signal-news.ts';

/** Something that happened in the room and is worth saying. */
export type Happening =
  | { type: 'admitted' | 'finished' | 'paused' | 'resumed' }
  | { type: 'board' | 'line' }
  | { type: 'frozen' | 'unfrozen' | 'exerciseOver' | 'mutedByOther' }
  | { type: 'hand' | 'arrived' | 'newDevice' | 'disowned'; name: string }
  | { type: 'item' | 'step' | 'exercise'; title: string }
  | { type: 'invited'; role: string }
  | { type: 'whisper'; name: string; text: string }
  | { type: 'whispering' | 'turn'; name: string }
  | { type: 'yourTurn' | 'roundOver' }
  | CareHappening
  | BreakoutHappening
  | ObserverHappening
  | ShareHappening
  | PollHappening
  | CircleHappening
  | MomentHappening;

/** What happened between two views, as far as a person who does not look should hear of it. */
export function happenings(before: RoomView, after: RoomView): Happening[] {
  if (after.me.standing !== 'admitted') return [];
  if (before.me.standing !== 'admitted') {
    return [{ type: 'admitted' }, ...observerNews(before, after), ...pollNews(before, after)];
  }
  return [
    ...careNews(before, after),
    ...peopleNews(before, after),
    ...agendaNews(before.agenda, after.agenda),
    ...exerciseNews(before, after),
    ...whisperNews(before, after),
    ...roundNews(before, after),
    ...boardNews(before, after),
    ...breakoutNews(before, after),
    ...observerNews(before, after),
    ...shareNews(before, after),
    ...pollNews(before, after),
    ...circleNews(before, after),
    ...momentNews(before, after),
  ];
}

function peopleNews(before: RoomView, after: RoomView): Happening[] {
  const news: Happening[] = [];
  const known = new Set(before.lobby?.waiting?.map(({ seat }) => seat));
  for (const { seat, name } of after.lobby?.waiting ?? []) {
    if (!known.has(seat)) news.push({ type: 'arrived', name });
  }
  const devices = new Set(before.lobby?.devices?.map(({ seat }) => seat));
  for (const { seat, name } of after.lobby?.devices ?? []) {
    if (!devices.has(seat)) news.push({ type: 'newDevice', name });
  }
  const disowned = new Set(before.lobby?.disowned?.map(({ seat }) => seat));
  for (const { seat, name } of after.lobby?.disowned ?? []) {
    if (!disowned.has(seat)) news.push({ type: 'disowned', name });
  }
  // Only those who lead are told of each hand; to the others it would be chatter.
  if (after.me.leads) {
    for (const [seat, { name, handSince }] of Object.entries(after.floor?.seats ?? {})) {
      const was = before.floor?.seats[seat]?.handSince;
      if (seat !== after.me.seat && handSince !== undefined && was === undefined) {
        news.push({ type: 'hand', name });
      }
    }
  }
  return news;
}

function agendaNews(before: RoomView['agenda'], after: RoomView['agenda']): Happening[] {
  const item = (agenda: RoomView['agenda']) =>
    agenda?.items.find(({ state }) => state === 'current');
  const now = item(after);
  if (now && now.id !== item(before)?.id) return [{ type: 'item', title: now.title }];
  if (after?.state === before?.state) return [];
  if (after?.state === 'finished') return [{ type: 'finished' }];
  if (after?.state === 'paused') return [{ type: 'paused' }];
  if (before?.state === 'paused' && after?.state === 'running') return [{ type: 'resumed' }];
  return [];
}

function exerciseNews(before: RoomView, after: RoomView): Happening[] {
  const [was, is] = [before.exercise, after.exercise];
  if (!is) return was ? [{ type: 'exerciseOver' }] : [];
  const news: Happening[] = [];
  if (!was) news.push({ type: 'exercise', title: is.title });
  else if (was.step !== is.step) news.push({ type: 'step', title: is.steps[is.step]?.title ?? '' });
  else if (was.paused !== is.paused) news.push({ type: is.paused ? 'frozen' : 'unfrozen' });
  const invited = invitation(after);
  if (invited && invitation(before)?.id !== invited.id) {
    news.push({ type: 'invited', role: invited.name });
  }
  return news;
}

const nameIn = ({ floor }: RoomView, seat: string): string => floor?.seats[seat]?.name ?? '';

/** What is whispered to the viewer, in writing or aloud. */
function whisperNews(before: RoomView, after: RoomView): Happening[] {
  const news: Happening[] = [];
  const { whisper, whispering } = after.exercise ?? {};
  const was = before.exercise;
  const isNew = whisper?.text !== was?.whisper?.text || whisper?.from !== was?.whisper?.from;
  if (whisper?.to === after.me.seat && isNew) {
    news.push({ type: 'whisper', name: nameIn(after, whisper.from), text: whisper.text });
  }
  if (whispering?.to === after.me.seat && whispering.from !== was?.whispering?.from) {
    news.push({ type: 'whispering', name: nameIn(after, whispering.from) });
  }
  return news;
}

function roundNews(before: RoomView, after: RoomView): Happening[] {
  const [was, is] = [before.round, after.round];
  // In another company there is another round, or none: where one is now is what is said.
  if (before.breakout?.own?.id !== after.breakout?.own?.id) return [];
  if (!is) return was ? [{ type: 'roundOver' }] : [];
  if (is.speaker === was?.speaker) return [];
  return is.speaker === after.me.seat
    ? [{ type: 'yourTurn' }]
    : [{ type: 'turn', name: nameIn(after, is.speaker) }];
}

/** The board coming, and its lines: not each word on it. */
function boardNews({ board: was }: RoomView, { board: is }: RoomView): Happening[] {
  if (!is?.open) return [];
  if (!was?.open) return [{ type: 'board' }];
  return is.lines.length > was.lines.length ? [{ type: 'line' }] : [];
}

/** The role that the viewer is being asked to play. */
export const invitation = ({ exercise, me }: RoomView) =>
  exercise?.roles.find(({ seat, accepted }) => seat === me.seat && !accepted);
