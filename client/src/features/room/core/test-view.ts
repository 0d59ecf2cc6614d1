import type { FloorSeat } from '@rapport/shared/contract/room/floor.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';

/** Somebody in the room. */
export const testPerson = (name: string, place: number, more: Partial<FloorSeat> = {}) => ({
  name,
  pronouns: '',
  role: 'member' as const,
  place,
  connected: true,
  microphone: true,
  camera: true,
  ...more,
});

/** What Ada, a member in seat `a`, sees of a room in which nothing is going on. */
export const MEMBER: RoomView = {
  me: {
    seat: 'a',
    role: 'member',
    leads: false,
    standing: 'admitted',
    name: 'Ada',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
  can: {},
  lobby: { locked: false },
  floor: { seats: { a: testPerson('Ada', 0), b: testPerson('Bo', 1) } },
};

/** What Robin sees of it, a facilitator. */
export const FACILITATOR: RoomView = {
  ...MEMBER,
  me: { ...MEMBER.me, seat: 'lead', role: 'facilitator', leads: true, name: 'Robin' },
  lobby: { locked: false, waiting: [] },
  floor: {
    seats: { ...MEMBER.floor?.seats, lead: testPerson('Robin', 2, { role: 'facilitator' }) },
  },
};
