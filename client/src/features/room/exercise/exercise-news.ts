import type { RoomView } from '@rapport/shared/contract/room.ts';
import { hasMoved } from '../gathering/gathering.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';
import { invitation } from './invitation.ts';

/** An exercise beginning, going on and ending, and what it asks of the viewer. */
export const exerciseNews = (before: RoomView, after: RoomView): News[] => [
  ...playNews(before, after),
  ...volunteerNews(before, after),
  ...whisperNews(before, after),
];

function playNews(before: RoomView, after: RoomView): News[] {
  const [was, is] = [before.exercise, after.exercise];
  if (hasMoved(before, after)) return invitationNews(before, after);
  if (!is) return was ? [words('said.exerciseOver')] : [];
  const news: News[] = [];
  if (!was) news.push(words('said.exercise', { title: is.title }));
  else if (was.step !== is.step) {
    news.push(words('said.step', { title: is.steps[is.step]?.title ?? '' }));
  } else if (was.paused !== is.paused) {
    news.push(words(is.paused ? 'said.frozen' : 'said.unfrozen'));
  }
  return [...news, ...invitationNews(before, after)];
}

/** What the viewer is asked to play. */
function invitationNews(before: RoomView, after: RoomView): News[] {
  const invited = invitation(after);
  if (!invited || invitation(before)?.id === invited.id) return [];
  return [{ ...words('said.invited', { role: invited.name }), urgent: true }];
}

/** Parts for which someone is asked for: the question stands with the people, and is said once. */
function volunteerNews(before: RoomView, after: RoomView): News[] {
  // Facilitators have asked it.
  if (after.me.leads || !after.can['exercise:volunteer'] || hasMoved(before, after)) return [];
  const was = openRoles(before);
  return openRoles(after)
    .filter(({ id }) => !was.some((role) => role.id === id))
    .map(({ name }) => words('exercise.volunteerQuestion', { role: name }));
}

const openRoles = ({ exercise }: RoomView) =>
  exercise?.roles.filter(({ open, seat }) => open && seat === undefined) ?? [];

/** What is whispered to the viewer, in writing or aloud. */
function whisperNews(before: RoomView, after: RoomView): News[] {
  const news: News[] = [];
  const { whisper, whispering } = after.exercise ?? {};
  const was = before.exercise;
  const nameOf = (seat: string) => after.floor?.seats[seat]?.name ?? '';
  const isNew = whisper?.text !== was?.whisper?.text || whisper?.from !== was?.whisper?.from;
  if (whisper?.to === after.me.seat && isNew) {
    const { from, text } = whisper;
    news.push({ ...words('said.whisper', { name: nameOf(from), text }), urgent: true });
  }
  if (whispering?.to === after.me.seat && whispering.from !== was?.whispering?.from) {
    news.push(words('said.whispering', { name: nameOf(whispering.from) }));
  }
  return news;
}
