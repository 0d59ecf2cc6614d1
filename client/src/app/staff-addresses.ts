import type { PageName } from '../features/staff/page-names.ts';

/** Which page of staff stands at which address; the first one opens what somebody begins with. */
export const STAFF_ADDRESSES: readonly (readonly [string, PageName | undefined])[] = [
  ['/', undefined],
  ['/sessions/:id/agenda', 'agenda'],
  ['/calendar', 'calendar'],
  ['/desk', 'desk'],
  ['/desk/:therapist', 'desk-therapist'],
  ['/desk/:therapist/courses', 'desk-therapist'],
  ['/desk/:therapist/courses/new', 'desk-plan'],
  ['/desk/:therapist/courses/:id', 'desk-course'],
  ['/desk/:therapist/clients/:id', 'desk-client'],
  ['/observe', 'observed'],
  ['/exercises', 'exercises'],
  ['/crisis-numbers', 'crisis'],
  ['/clients', 'clients'],
  ['/clients/import', 'import'],
  ['/clients/:id', 'client'],
  ['/clients/:id/merge', 'merge'],
  ['/courses', 'courses'],
  ['/courses/new', 'plan'],
  ['/courses/:id', 'course'],
  ['/papers', 'papers'],
  ['/papers/:id', 'paper'],
  ['/team', 'team'],
  ['/team/:id/courses', 'cover'],
  ['/account', 'account'],
];
