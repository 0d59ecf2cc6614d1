import type { RoomView } from '@rapport/shared/contract/room.ts';

/** Something about breakouts that is worth saying. */
export type BreakoutHappening =
  | { type: 'breakout'; number: number; names: string }
  | { type: 'circle' | 'closing' }
  | { type: 'visit' | 'visitOver' | 'voice'; name: string }
  | { type: 'help'; number: number }
  | { type: 'word'; name: string; text: string };

/** What happened in breakouts between two views, for one who does not look. */
export function breakoutNews(before: RoomView, after: RoomView): BreakoutHappening[] {
  const [was, is] = [before.breakout, after.breakout];
  const news: BreakoutHappening[] = [];
  if (is?.own && is.own.id !== was?.own?.id) {
    news.push({ type: 'breakout', number: is.own.number, names: namesOfOthers(after) });
  } else if (!is?.own && was?.own) {
    news.push({ type: 'circle' });
  } else if (is?.own) {
    news.push(...visits(before, after));
  }
  const called = new Set(was?.rooms?.flatMap(({ id, help }) => (help === undefined ? [] : [id])));
  for (const { id, number, help } of is?.rooms ?? []) {
    if (help !== undefined && !called.has(id)) news.push({ type: 'help', number });
  }
  // What concerns the breakouts is said to who is in one; who leads has said or done it.
  if (!is?.own) return news;
  if (is.word && is.word.at !== was?.word?.at) {
    news.push({ type: 'word', name: is.word.name, text: is.word.text });
  }
  if (is.speaking && is.speaking.seat !== was?.speaking?.seat) {
    news.push({ type: 'voice', name: is.speaking.name });
  }
  if (is.closesAt !== undefined && was?.closesAt === undefined) news.push({ type: 'closing' });
  return news;
}

/** The names of the others who are where the viewer is. */
export const namesOfOthers = ({ floor, me }: RoomView): string =>
  Object.entries(floor?.seats ?? {})
    .filter(([seat]) => seat !== me.seat)
    .sort(([, one], [, other]) => one.place - other.place)
    .map(([, { name }]) => name)
    .join(', ');

/** Those who lead coming and going: nobody is looked in on without being told. */
function visits(before: RoomView, after: RoomView): BreakoutHappening[] {
  const leaders = ({ floor, me }: RoomView) =>
    new Map(
      Object.entries(floor?.seats ?? {}).flatMap(([seat, { role, name }]) =>
        seat !== me.seat && role.endsWith('facilitator') ? [[seat, name] as const] : [],
      ),
    );
  const [there, here] = [leaders(before), leaders(after)];
  return [
    ...[...here].flatMap(([seat, name]) =>
      there.has(seat) ? [] : [{ type: 'visit', name } as const],
    ),
    ...[...there].flatMap(([seat, name]) =>
      here.has(seat) ? [] : [{ type: 'visitOver', name } as const],
    ),
  ];
}
