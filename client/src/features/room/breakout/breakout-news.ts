import type { RoomView } from '@rapport/shared/contract/room.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** What happened in breakouts between two views, for one who does not look. */
export function breakoutNews(before: RoomView, after: RoomView): News[] {
  const [was, is] = [before.breakout, after.breakout];
  const news: News[] = [];
  if (is?.own && is.own.id !== was?.own?.id) {
    news.push({ ...whereNow(is.own.number, namesOfOthers(after)), urgent: true });
  } else if (!is?.own && was?.own && !after.care?.own) {
    news.push(words('said.circle'));
  } else if (is?.own) {
    news.push(...visits(before, after));
  }
  const called = new Set(was?.rooms?.flatMap(({ id, help }) => (help === undefined ? [] : [id])));
  for (const { id, number, help } of is?.rooms ?? []) {
    if (help !== undefined && !called.has(id)) {
      news.push({ ...words('said.help', { number }), urgent: true });
    }
  }
  // What concerns the breakouts is said to who is in one; facilitators have said or done it.
  if (!is?.own) return news;
  if (is.word && is.word.at !== was?.word?.at) {
    news.push(words('said.word', { name: is.word.name, text: is.word.text }));
  }
  if (is.speaking && is.speaking.seat !== was?.speaking?.seat) {
    news.push(words('said.voice', { name: is.speaking.name }));
  }
  if (is.closesAt !== undefined && was?.closesAt === undefined) news.push(words('said.closing'));
  if (is.closesAt === undefined && was?.own && was.closesAt !== undefined) {
    news.push(words('said.stayed'));
  }
  return news;
}

const whereNow = (number: number, names: string): News =>
  names === ''
    ? words('said.breakoutAlone', { number })
    : words('said.breakout', { number, names });

/** The names of the others who are where the viewer is, but for those who are absent. */
export const namesOfOthers = ({ floor, me }: RoomView): string =>
  Object.entries(floor?.seats ?? {})
    .filter(([seat, { absent }]) => seat !== me.seat && !absent)
    .sort(([, one], [, other]) => one.place - other.place)
    .map(([, { name }]) => name)
    .join(', ');

/** Facilitators coming and going: nobody is looked in on without being told. */
function visits(before: RoomView, after: RoomView): News[] {
  const leaders = ({ floor, me }: RoomView) =>
    new Map(
      Object.entries(floor?.seats ?? {}).flatMap(([seat, { role, name }]) =>
        seat !== me.seat && leads(role) ? [[seat, name] as const] : [],
      ),
    );
  const [there, here] = [leaders(before), leaders(after)];
  return [
    ...[...here].flatMap(([seat, name]) =>
      there.has(seat) ? [] : [words('said.visit', { name })],
    ),
    ...[...there].flatMap(([seat, name]) =>
      here.has(seat) ? [] : [words('said.visitOver', { name })],
    ),
  ];
}
