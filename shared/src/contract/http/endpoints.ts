import type { Right } from '../../rules/rights.ts';
import { ACCOUNT_ENDPOINTS } from './account-endpoints.ts';
import { AGENDA_ENDPOINTS } from './agenda-endpoints.ts';
import { CLIENT_ENDPOINTS } from './client-endpoints.ts';
import { DESK_ENDPOINTS } from './desk-endpoints.ts';
import { SESSION_ENDPOINTS } from './session-endpoints.ts';

// Without schemas, as pages read this table too: those of the requests stand in `requests.ts`, and
// what is answered in `answers.ts`.

/**
 * Who may ask: everyone (whoever shows a link among them); who has given the right password, and
 * may still have to show or set up a second factor; who is signed in; or who is signed in and a
 * facilitator of the session, or of the course, that the path names.
 */
type Who = 'everyone' | 'signing-in' | 'staff' | 'facilitator' | 'course-facilitator';

/** One thing that can be asked for over HTTP. A `:name` in the path stands for an identifier. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly who: Who;
  /** What staff need in the practice besides. */
  readonly right?: Right;
}

/** All that is served over HTTP besides the pages. The server's routes and the pages' calls follow. */
export const ENDPOINTS = {
  signIn: { method: 'POST', path: '/api/auth/sign-in/email', who: 'everyone' },
  signOut: { method: 'POST', path: '/api/auth/sign-out', who: 'everyone' },
  me: { method: 'GET', path: '/api/me', who: 'everyone' },
  ...ACCOUNT_ENDPOINTS,

  join: { method: 'POST', path: '/api/join', who: 'everyone' },
  helpNow: { method: 'GET', path: '/api/help-now', who: 'everyone' },
  ownPlan: { method: 'POST', path: '/api/help-now/plan', who: 'everyone' },
  ownCalendar: { method: 'POST', path: '/api/own-calendar', who: 'everyone' },
  ownPapers: { method: 'POST', path: '/api/own-papers', who: 'everyone' },
  signPaper: { method: 'POST', path: '/api/own-papers/sign', who: 'everyone' },
  withdrawPaper: { method: 'POST', path: '/api/own-papers/withdraw', who: 'everyone' },
  answerArrival: { method: 'POST', path: '/api/arrival', who: 'everyone' },
  sendDeviceCode: { method: 'POST', path: '/api/own-code', who: 'everyone' },
  enterDeviceCode: { method: 'POST', path: '/api/own-code/enter', who: 'everyone' },

  setUp: { method: 'POST', path: '/api/set-up', who: 'everyone' },
  staff: { method: 'GET', path: '/api/staff', who: 'staff', right: 'staff:see' },
  factorRule: {
    method: 'GET',
    path: '/api/staff/second-factor',
    who: 'staff',
    right: 'staff:manage',
  },
  setFactorRule: {
    method: 'PUT',
    path: '/api/staff/second-factor',
    who: 'staff',
    right: 'staff:manage',
  },
  inviteColleague: {
    method: 'POST',
    path: '/api/staff/invitations',
    who: 'staff',
    right: 'staff:manage',
  },
  mailInvitation: {
    method: 'POST',
    path: '/api/staff/invitations/mail',
    who: 'staff',
    right: 'staff:manage',
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/staff/invitations/:invitation',
    who: 'staff',
    right: 'staff:manage',
  },
  lookAtInvitation: { method: 'POST', path: '/api/staff/invitation', who: 'everyone' },
  acceptInvitation: { method: 'POST', path: '/api/staff/invitation/accept', who: 'everyone' },
  makePasswordLink: {
    method: 'POST',
    path: '/api/staff/people/:person/password-link',
    who: 'staff',
    right: 'staff:manage',
  },
  mailPasswordLink: {
    method: 'POST',
    path: '/api/staff/people/:person/password-link/mail',
    who: 'staff',
    right: 'staff:manage',
  },
  lookAtPasswordLink: { method: 'POST', path: '/api/password-link', who: 'everyone' },
  chooseNewPassword: { method: 'POST', path: '/api/password-link/use', who: 'everyone' },
  removeSecondFactor: {
    method: 'DELETE',
    path: '/api/staff/people/:person/second-factor',
    who: 'staff',
    right: 'staff:manage',
  },
  changeAddress: {
    method: 'PUT',
    path: '/api/staff/people/:person/address',
    who: 'staff',
    right: 'staff:manage',
  },
  changeColleague: {
    method: 'PUT',
    path: '/api/staff/people/:person',
    who: 'staff',
    right: 'staff:manage',
  },

  letterWords: { method: 'GET', path: '/api/letters', who: 'staff', right: 'practice:change' },
  keepLetterWords: {
    method: 'PUT',
    path: '/api/letters',
    who: 'staff',
    right: 'practice:change',
  },
  previewLetters: {
    method: 'POST',
    path: '/api/letters/preview',
    who: 'staff',
    right: 'practice:change',
  },
  mail: { method: 'GET', path: '/api/mail', who: 'staff', right: 'mail:manage' },
  sendTestMail: { method: 'POST', path: '/api/mail/test', who: 'staff', right: 'mail:manage' },
  sendLetterAgain: {
    method: 'POST',
    path: '/api/mail/letters/:letter/again',
    who: 'staff',
    right: 'mail:manage',
  },

  serverStatus: { method: 'GET', path: '/api/server', who: 'staff', right: 'server:see' },

  /** The address of the calendar of who is signed in, where there is one. */
  calendarFeed: {
    method: 'GET',
    path: '/api/calendar-feed',
    who: 'staff',
    right: 'sessions:come',
  },
  renewCalendarFeed: {
    method: 'POST',
    path: '/api/calendar-feed',
    who: 'staff',
    right: 'sessions:come',
  },
  endCalendarFeed: {
    method: 'DELETE',
    path: '/api/calendar-feed',
    who: 'staff',
    right: 'sessions:come',
  },

  setReminders: { method: 'POST', path: '/api/reminders', who: 'everyone' },

  sessions: { method: 'GET', path: '/api/sessions', who: 'staff', right: 'sessions:lead' },
  observedSessions: {
    method: 'GET',
    path: '/api/observed-sessions',
    who: 'staff',
    right: 'sessions:observe',
  },
  ...SESSION_ENDPOINTS,

  people: { method: 'GET', path: '/api/people', who: 'staff', right: 'courses:plan' },
  addClient: { method: 'PUT', path: '/api/people/:person', who: 'staff', right: 'courses:plan' },

  ...CLIENT_ENDPOINTS,

  calendar: { method: 'GET', path: '/api/calendar', who: 'staff', right: 'sessions:lead' },
  courses: { method: 'GET', path: '/api/courses', who: 'staff', right: 'sessions:lead' },
  previewCourse: {
    method: 'POST',
    path: '/api/courses/preview',
    who: 'staff',
    right: 'courses:plan',
  },
  planCourse: {
    method: 'PUT',
    path: '/api/courses/:course',
    who: 'staff',
    right: 'courses:plan',
  },
  courseTemplates: {
    method: 'GET',
    path: '/api/course-templates',
    who: 'staff',
    right: 'courses:plan',
  },
  keepCourseTemplates: {
    method: 'PUT',
    path: '/api/course-templates',
    who: 'staff',
    right: 'courses:plan',
  },
  course: {
    method: 'GET',
    path: '/api/courses/:course',
    who: 'course-facilitator',
    right: 'sessions:lead',
  },
  previewCourseChange: {
    method: 'POST',
    path: '/api/courses/:course/changes/preview',
    who: 'course-facilitator',
    right: 'sessions:lead',
  },
  changeCourse: {
    method: 'POST',
    path: '/api/courses/:course/changes',
    who: 'course-facilitator',
    right: 'sessions:lead',
  },
  ...DESK_ENDPOINTS,
  colleagueCourses: {
    method: 'GET',
    path: '/api/staff/people/:person/courses',
    who: 'staff',
    right: 'courses:cover',
  },
  previewCover: {
    method: 'POST',
    path: '/api/courses/:course/cover/preview',
    who: 'staff',
    right: 'courses:cover',
  },
  coverCourse: {
    method: 'POST',
    path: '/api/courses/:course/cover',
    who: 'staff',
    right: 'courses:cover',
  },
  coursePapers: {
    method: 'GET',
    path: '/api/courses/:course/papers',
    who: 'course-facilitator',
    right: 'sessions:lead',
  },
  askPaper: {
    method: 'PUT',
    path: '/api/courses/:course/papers/:paper',
    who: 'course-facilitator',
    right: 'sessions:lead',
  },
  enterWithdrawal: {
    method: 'POST',
    path: '/api/courses/:course/papers/:paper/withdrawals',
    who: 'course-facilitator',
    right: 'sessions:lead',
  },
  dropPaper: {
    method: 'DELETE',
    path: '/api/courses/:course/papers/:paper',
    who: 'course-facilitator',
    right: 'sessions:lead',
  },

  papers: { method: 'GET', path: '/api/papers', who: 'staff', right: 'papers:manage' },
  paper: { method: 'GET', path: '/api/papers/:paper', who: 'staff', right: 'papers:manage' },
  keepPaper: { method: 'PUT', path: '/api/papers/:paper', who: 'staff', right: 'papers:manage' },
  publishPaper: {
    method: 'POST',
    path: '/api/papers/:paper/versions',
    who: 'staff',
    right: 'papers:manage',
  },

  ...AGENDA_ENDPOINTS,

  cards: { method: 'GET', path: '/api/cards', who: 'staff', right: 'sessions:lead' },
  card: { method: 'GET', path: '/api/cards/:card', who: 'staff', right: 'sessions:lead' },
  keepCard: { method: 'PUT', path: '/api/cards/:card', who: 'staff', right: 'sessions:lead' },
  removeCard: { method: 'DELETE', path: '/api/cards/:card', who: 'staff', right: 'sessions:lead' },
  favourCard: {
    method: 'PUT',
    path: '/api/cards/:card/favourite',
    who: 'staff',
    right: 'sessions:lead',
  },
  unfavourCard: {
    method: 'DELETE',
    path: '/api/cards/:card/favourite',
    who: 'staff',
    right: 'sessions:lead',
  },

  crisisLines: { method: 'GET', path: '/api/crisis-lines', who: 'staff' },
  keepCrisisLines: {
    method: 'PUT',
    path: '/api/crisis-lines',
    who: 'staff',
    right: 'practice:change',
  },
  practiceProfile: { method: 'GET', path: '/api/practice', who: 'staff' },
  keepPracticeProfile: {
    method: 'PUT',
    path: '/api/practice',
    who: 'staff',
    right: 'practice:change',
  },
  arrivalRule: { method: 'GET', path: '/api/arrival-rule', who: 'staff' },
  keepArrivalRule: {
    method: 'PUT',
    path: '/api/arrival-rule',
    who: 'staff',
    right: 'practice:change',
  },
  deviceRule: { method: 'GET', path: '/api/device-rule', who: 'staff' },
  keepDeviceRule: {
    method: 'PUT',
    path: '/api/device-rule',
    who: 'staff',
    right: 'practice:change',
  },
} as const satisfies Record<string, Endpoint>;
export type EndpointName = keyof typeof ENDPOINTS;

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The identifiers that an endpoint's path takes, by their names in it. */
export type ParamsOf<Name extends EndpointName> = Readonly<
  Record<NamesIn<(typeof ENDPOINTS)[Name]['path']>, string>
>;

/** The path of an endpoint with these identifiers in it. */
export const pathTo = <Name extends EndpointName>(name: Name, params: ParamsOf<Name>): string =>
  ENDPOINTS[name].path.replace(/:(\w+)/gu, (_, key: keyof ParamsOf<Name>) =>
    encodeURIComponent(params[key]),
  );
