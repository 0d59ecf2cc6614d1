// @vitest-environment jsdom
import type { JoinInfo, Visit } from '@rapport/shared/contract/rest.ts';
import { beforeEach, expect, it } from 'vitest';
import { remember } from '../../parts/arrival/remembered.ts';
import {
  afterName,
  arrive,
  askedAgain,
  askedInVain,
  atHome,
  comeBack,
  firstStep,
  pastPapers,
  pastQuestions,
  type JoinState,
} from './join-state.ts';

const TOKEN = 'a token';
const visit = (when: Visit['when']): Visit => ({ when, now: '2026-12-01T17:00:00Z', coming: [] });
const info = (when: Visit['when'], other: Partial<JoinInfo> = {}): JoinInfo => ({
  session: 'sixth',
  title: 'Group',
  startsAt: '2026-12-01T18:00:00Z',
  timeZone: 'UTC',
  role: 'member',
  name: 'Fern',
  standing: 'outside',
  visit: visit(when),
  ...other,
});
const home = (): JoinState => arrive(TOKEN, info('early'));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it.each([
  ['early', 'home'],
  ['over', 'home'],
  ['time', 'name'],
] as const)('[JL8] a link that comes %s leads to %s', (when, at) => {
  expect(arrive(TOKEN, info(when))).toMatchObject({ at, token: TOKEN, name: 'Fern' });
});

it('[JL8] who was inside goes straight back in, also to read that it has ended', () => {
  const devices = {
    microphone: { kind: 'off' },
    camera: { kind: 'off' },
    backdrop: 'none',
  } as const;
  remember(window, 'sixth', { name: 'Fern F.', pronouns: '', devices });
  expect(arrive(TOKEN, info('over', { standing: 'admitted' }))).toMatchObject({ at: 'room' });
});

const OFF = { microphone: { kind: 'off' }, camera: { kind: 'off' }, backdrop: 'none' } as const;

it('[JL9] who left is shown the way back without another check of the devices', () => {
  const left = { standing: 'left' } as const;
  expect(arrive(TOKEN, info('time', left))).toMatchObject({ at: 'name' });
  const devices = { ...OFF, microphone: { kind: 'on' } } as const;
  remember(window, 'sixth', { name: 'Fern F.', pronouns: '', devices });
  expect(arrive(TOKEN, info('time', left))).toMatchObject({
    at: 'room',
    devices,
    entry: { name: 'Fern F.' },
  });
  // Once it is over there is nothing to come back to.
  expect(arrive(TOKEN, info('over', left))).toMatchObject({ at: 'home' });
});

it('[JL9] who left comes in from their own page without being asked again', () => {
  const state = atHome(TOKEN, info('time', { standing: 'left' }));
  expect(state).toMatchObject({ at: 'home', visit: { when: 'time' } });
  if (state.at !== 'home') throw new Error(`at ${state.at}`);
  expect(comeBack(state)).toMatchObject({ at: 'name' });
  remember(window, 'sixth', { name: 'Fern F.', pronouns: '', devices: OFF });
  expect(comeBack(state)).toMatchObject({ at: 'room', entry: { joining: true }, devices: OFF });
  // Who never came in is asked as before.
  expect(comeBack({ ...state, info: info('time') })).toMatchObject({ at: 'name' });
});

it.each(['declined', 'removed'] as const)(
  '[JL9] who was %s reads so before anything is asked, with nothing turned on',
  (standing) => {
    expect(arrive(TOKEN, info('time', { standing }))).toMatchObject({ at: 'room', devices: OFF });
    expect(arrive(TOKEN, info('over', { standing }))).toMatchObject({ at: 'home' });
  },
);

it('[JL8] from one’s own page one comes in as from the link', () => {
  const state = home();
  if (state.at !== 'home') throw new Error(`at ${state.at}`);
  expect(firstStep(state)).toEqual({
    at: 'name',
    token: TOKEN,
    info: info('early'),
    name: 'Fern',
    pronouns: '',
  });
});

it('[JL8] each answer counts, while the devices are tried, too', () => {
  for (const at of ['home', 'trying'] as const) {
    const state = { ...home(), at } as JoinState;
    expect(askedAgain(state, TOKEN, info('time', { session: 'seventh' }))).toMatchObject({
      at,
      info: { session: 'seventh' },
      visit: { when: 'time' },
      asked: 1,
      stale: false,
    });
  }
});

it.each(['offline', 'unavailable', 'internal', 'rate-limited'] as const)(
  '[JL8] %s says nothing about the link: the page stays, and may be out of date',
  (problem) => {
    const stale = askedInVain(home(), TOKEN, problem);
    expect(stale).toMatchObject({ at: 'home', stale: true, asked: 1 });
    expect(askedAgain(stale, TOKEN, info('early'))).toMatchObject({ stale: false, asked: 2 });
  },
);

it.each(['link-revoked', 'link-expired', 'link-invalid'] as const)(
  '[JL8] %s takes the place of the page',
  (problem) => {
    expect(askedInVain(home(), TOKEN, problem)).toEqual({ at: 'problem', token: TOKEN, problem });
  },
);

it('[JL8] an answer that comes late changes nothing elsewhere', () => {
  const elsewhere: JoinState[] = [{ at: 'no-link' }, { at: 'opening', token: TOKEN }, home()];
  for (const state of elsewhere) {
    const token = state.at === 'home' ? 'an older token' : TOKEN;
    expect(askedAgain(state, token, info('time'))).toBe(state);
    expect(askedInVain(state, token, 'link-revoked')).toBe(state);
  }
});

const ASKED = { usual: true, last: false, phone: false, kept: false, answered: false };
const named = (other: Partial<JoinInfo>) =>
  afterName(arrive(TOKEN, info('time', other)), 'Fern', '');

it('[BF10] leads past what is to be signed, then to the name, the questions and the devices', () => {
  const papers = { toSign: 2, required: 1 };
  const first = arrive(TOKEN, info('time', { papers, arrival: ASKED }));
  expect(first).toMatchObject({ at: 'papers' });
  const second = pastPapers(first);
  expect(second).toMatchObject({ at: 'name' });
  const third = afterName(second, 'Fern F.', 'they/them');
  expect(third).toMatchObject({ at: 'questions', name: 'Fern F.', pronouns: 'they/them' });
  const fourth = pastQuestions(third, true);
  expect(fourth).toMatchObject({ at: 'devices', info: { arrival: { answered: true } } });
  expect(pastQuestions(third, false)).toMatchObject({
    at: 'devices',
    info: { arrival: { answered: false } },
  });
});

it('[BF10] asks nothing where nothing is asked for, or all is there', () => {
  expect(arrive(TOKEN, info('time', { papers: { toSign: 0, required: 0 } }))).toMatchObject({
    at: 'name',
  });
  expect(named({})).toMatchObject({ at: 'devices' });
  expect(named({ arrival: { ...ASKED, answered: true } })).toMatchObject({ at: 'devices' });
});

it('[BF10] a new device is asked again, as it may be somewhere else', () => {
  const arrival = { ...ASKED, answered: true };
  expect(named({ arrival, standing: 'new-device' })).toMatchObject({ at: 'questions' });
});

it('[BF10] who was let in comes back without being asked', () => {
  const papers = { toSign: 1, required: 1 };
  expect(
    arrive(TOKEN, info('time', { papers, arrival: ASKED, standing: 'admitted' })),
  ).toMatchObject({ at: 'devices' });
});
