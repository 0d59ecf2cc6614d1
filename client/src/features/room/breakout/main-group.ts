import type { RoomView } from '@rapport/shared/contract/room.ts';

type Parts = Pick<RoomView, 'breakout' | 'care' | 'voices'>;

/** The members who are in no breakout and not looked after in a side room, by their places. */
export function inMainGroup({ breakout, care, voices }: Parts): string[] {
  const elsewhere = [
    ...(breakout?.rooms ?? []).flatMap(({ seats }) => seats),
    ...(care?.rooms ?? []).map(({ person }) => person),
  ];
  return Object.entries(voices?.seats ?? {})
    .filter(([seat, { role }]) => role === 'member' && !elsewhere.includes(seat))
    .sort(([, one], [, other]) => one.place - other.place)
    .map(([seat]) => seat);
}
