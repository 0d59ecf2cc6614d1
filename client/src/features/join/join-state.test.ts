// @vitest-environment jsdom
import type { JoinInfo, Visit } from '@rapport/shared/contract/rest.ts';
import { beforeEach, expect, it } from 'vitest';
import { remember } from '../../parts/arrival/remembered.ts';
import { arrive, askedAgain, askedInVain, firstStep, type JoinState } from './join-state.ts';

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
