import type { Format, MembershipRole, Pact } from '@rapport/shared/contract/practice.ts';

/*
 * The demo practice. Every name is invented and looks it; `.example` addresses reach nobody.
 */

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  /** Staff sign in with it. */
  readonly email?: string;
}

export const people: readonly DemoPerson[] = [
  { key: 'robin', name: 'Dr. Robin Demo', email: 'robin@demo.example' },
  { key: 'kim', name: 'Kim Example', email: 'kim@demo.example' },
  ...['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fern', 'Ginkgo', 'Hazel', 'Ivy'].map(
    (name) => ({ key: name.toLowerCase(), name }),
  ),
  { key: 'olive', name: 'Olive Example' },
];

/** A course of the demo, and the number of the session that is held first. */
export interface DemoCourse {
  readonly key: 'group' | 'individual';
  readonly title: string;
  readonly format: Format;
  readonly sessions: number;
  readonly minutes: number;
  readonly first: number;
  readonly pact?: Pact;
  readonly roles: Readonly<Record<string, MembershipRole>>;
}

export const courses: readonly DemoCourse[] = [
  {
    key: 'group',
    title: 'Demo group',
    format: 'group',
    sessions: 16,
    minutes: 90,
    first: 6,
    pact: { groupMessages: true, keepMessages: false, keepPolls: false },
    roles: {
      robin: 'facilitator',
      kim: 'co-facilitator',
      alder: 'member',
      birch: 'member',
      cedar: 'member',
      dogwood: 'member',
      elm: 'member',
      fern: 'member',
      ginkgo: 'member',
      hazel: 'member',
      olive: 'observer',
    },
  },
  {
    key: 'individual',
    title: 'Demo one to one',
    format: 'individual',
    sessions: 16,
    minutes: 50,
    first: 2,
    roles: { robin: 'facilitator', ivy: 'member' },
  },
];
