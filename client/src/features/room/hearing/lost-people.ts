import type { RoomView } from '@rapport/shared/contract/room.ts';
import { EarOff, WifiOff } from 'lucide-react';
import type { AttentionItem, AttentionTime } from '../core/attention-item.ts';
import { words, type Words } from '../core/words.ts';

const MINUTE_MS = 60_000;
/** A connection that is back sooner was none of anyone's business. */
const LOST_AFTER_MS = 5000;
/** More names than this do not stand in a line. */
const MOST_NAMED = 3;

/** Whoever has lost their connection, and whom no sound and no picture reaches. */
export const lostPeople = (view: RoomView, { now, settled }: AttentionTime): AttentionItem[] =>
  settled ? [...lostConnections(view, now), ...lostPaths(view, now)] : [];

function lostConnections({ hearing }: RoomView, now: number): AttentionItem[] {
  const lost = Object.entries(hearing?.people ?? {})
    .flatMap(([seat, { name, lostSince }]) =>
      lostSince === undefined || now - lostSince < LOST_AFTER_MS ? [] : [{ seat, name, lostSince }],
    )
    .sort((one, other) => one.lostSince - other.lostSince);
  const [first] = lost;
  if (!first) return [];
  const id = lost.map(({ seat, lostSince }) => `${seat}:${String(lostSince)}`).join(',');
  return [{ id: `lost:${id}`, urgency: 'lost', icon: WifiOff, ...lostWords(lost, first, now) }];
}

interface Lost {
  readonly name: string;
  readonly lostSince: number;
}

/** One line for all of them: a line for each took the place of the faces. */
function lostWords(lost: readonly Lost[], { name, lostSince }: Lost, now: number): Words {
  if (lost.length === 1) {
    return words('attention.lost', { name, minutes: Math.floor((now - lostSince) / MINUTE_MS) });
  }
  return lost.length > MOST_NAMED
    ? words('attention.lostMany', { first: name, count: lost.length - 1 })
    : words('attention.lostSome', { names: lost.map((person) => person.name).join(', ') });
}

/** Those who are there, and to and from whom no sound and no picture gets through. */
function lostPaths({ path, hearing, me }: RoomView, now: number): AttentionItem[] {
  return Object.entries(path?.lost ?? {})
    .filter(([seat]) => seat !== me.seat)
    .sort(([, one], [, other]) => one - other)
    .map(([seat, since]) => ({
      id: `path:${seat}:${String(since)}`,
      urgency: 'lost',
      icon: EarOff,
      ...words('attention.path', {
        name: hearing?.people[seat]?.name ?? '',
        minutes: Math.floor(Math.max(0, now - since) / MINUTE_MS),
      }),
    }));
}
