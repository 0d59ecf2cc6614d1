import type { CardDetail, CardLibrary, SessionList } from '@rapport/shared/contract/rest.ts';
import { cards as library } from '@rapport/shared/content/cards.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { OWN_CARD } from '../testing/own-card.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const CARD = { ...OWN_CARD, id: 'a-card-of-our-own' };

describe.each(engines)('the cards over HTTP on $kind', (engine) => {
  let t: TestServer;
  let robin: string;
  let kim: string;
  let group: string;
  let single: string;
  beforeAll(async () => {
    t = await testServer(engine);
    [robin, kim] = [await t.signIn(), await t.signIn('kim@demo.example')];
    const { sessions } = (await t.ask('GET', '/api/sessions', { cookie: robin }))
      .body as SessionList;
    const idOf = (format: string) => sessions.find((s) => s.format === format)?.id ?? '';
    [group, single] = [idOf('group'), idOf('individual')];
  });
  afterAll(() => t.end());

  const tokenOf = (name: string): string =>
    new URL(t.banner.links.find((l) => l.name === name)?.link ?? '').hash.slice(1);
  const put = (body: unknown, cookie = robin, card = CARD.id) =>
    t.ask('PUT', `/api/cards/${card}`, { cookie, body });

  it('[CA1] gives the library to the session’s facilitators, and to no one else', async () => {
    const path = `/api/sessions/${single}/cards`;
    const { status, body } = await t.ask('GET', path, { cookie: robin });
    expect(status).toBe(200);
    const { cards, steps } = body as CardLibrary;
    expect(cards.length).toBeGreaterThan(20);
    for (const card of cards) {
      expect(card.title).not.toBe('');
      expect(card.roles.length).toBeGreaterThanOrEqual(2);
      expect(card.minutes).toBeGreaterThan(0);
    }
    expect(Object.values(steps)).toHaveLength(7);
    expect((await t.ask('GET', path, { cookie: kim })).status).toBe(403);
    expect((await t.ask('GET', path)).status).toBe(401);
  });

  it('[CA9] offers a session what is for its approach and format', async () => {
    const idsFor = async (path: string) =>
      ((await t.ask('GET', path, { cookie: robin })).body as CardLibrary).cards
        .filter(({ own }) => own === undefined)
        .map(({ id }) => id);
    const all = await idsFor('/api/cards');
    expect(all).toEqual(library.map(({ id }) => id));
    for (const [session, format] of [
      [group, 'group'],
      [single, 'individual'],
    ] as const) {
      const suitable = library.filter(
        ({ approaches, formats }) => approaches.includes('ipt') && formats.includes(format),
      );
      const offered = await idsFor(`/api/sessions/${session}/cards`);
      expect(offered.toSorted()).toEqual(suitable.map(({ id }) => id).toSorted());
      expect(offered).not.toContain('keeping-a-bedtime');
      expect(offered.includes('feedback-live')).toBe(format === 'group');
    }
    const apart = await t.ask('GET', `/api/sessions/${single}/cards/feedback-live`, {
      cookie: robin,
    });
    expect(apart.status).toBe(404);
  });

  it('[CA2] gives a whole card, its briefs too, to facilitators alone', async () => {
    const path = `/api/sessions/${group}/cards/jessica-at-the-handover`;
    const { status, body } = await t.ask('GET', path, { cookie: kim });
    expect(status).toBe(200);
    expect((body as CardDetail).card.roles.every(({ brief }) => brief.length > 100)).toBe(true);
    expect((await t.ask('GET', path)).status).toBe(401);
    const unknown = await t.ask('GET', '/api/cards/no-such-card', { cookie: robin });
    expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
  });

  it('[CA1] [GA3] gives nothing to a link alone, whoever it belongs to', async () => {
    for (const token of [await t.facilitatorToken(robin, group), tokenOf('Alder')]) {
      const headers = { authorization: `Bearer ${token}` };
      for (const path of [`/api/sessions/${group}/cards`, '/api/cards', '/api/cards/kind-no']) {
        expect(await t.ask('GET', path, { headers })).toMatchObject({
          status: 401,
          body: { error: { code: 'not-signed-in' } },
        });
      }
    }
  });

  it('[CA4] keeps a card, and refuses one that is not whole by the field that is wrong', async () => {
    const kept = await put({ revision: 0, shared: false, card: CARD });
    expect(kept).toMatchObject({ status: 200, body: { revision: 1 } });
    const found = await t.ask('GET', `/api/cards/${CARD.id}`, { cookie: robin });
    expect(found.body).toEqual({
      card: CARD,
      own: { mine: true, author: 'Dr. Robin Demo', shared: false, revision: 1 },
    });
    const [casting, play, debrief] = CARD.steps;
    for (const [detail, wrong] of [
      ['card.title', { title: ' ' }],
      ['card.roles', { roles: CARD.roles.slice(1) }],
      ['card.steps', { steps: [casting, debrief, play] }],
      ['card.steps', { steps: [casting, debrief] }],
      ['card.steps', { steps: [casting, play, play] }],
      ['card.intensity', { intensity: 4 }],
      ['card.id', { id: 'another' }],
    ] as const) {
      const answer = await put({ revision: 1, shared: false, card: { ...CARD, ...wrong } });
      expect(answer).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid-message', detail } },
      });
    }
    expect((await put({ revision: 1, shared: false, card: 'x'.repeat(70_000) })).status).toBe(413);
  });

  it('[CA4] takes the longest card that there can be, in any script', async () => {
    const long = (length: number) => '語'.repeat(length);
    const role = (n: number) => ({
      id: `role-${n}`,
      kind: n === 0 ? ('protagonist' as const) : ('other' as const),
      required: true,
      name: long(60),
      brief: long(1500),
    });
    const card = {
      ...CARD,
      id: 'longest',
      title: long(100),
      scenario: long(1500),
      caution: long(800),
      aim: long(600),
      roles: [0, 1, 2, 3].map(role),
      prompts: Array.from({ length: 10 }, () => long(200)),
      observe: long(600),
      debrief: Array.from({ length: 8 }, () => long(200)),
    };
    expect(await put({ revision: 0, shared: false, card }, robin, card.id)).toMatchObject({
      status: 200,
      body: { revision: 1 },
    });
    expect((await t.ask('DELETE', '/api/cards/longest', { cookie: robin })).status).toBe(204);
  });

  it('[CA3] [GA2] changes nothing for strangers, members, or pages of other sites', async () => {
    const favourite = '/api/cards/kind-no/favourite';
    expect((await t.ask('PUT', favourite)).status).toBe(401);
    const headers = { authorization: `Bearer ${await t.facilitatorToken(robin, group)}` };
    expect((await t.ask('PUT', favourite, { headers })).status).toBe(401);
    const evil = { origin: 'https://evil.example' };
    expect((await t.ask('PUT', favourite, { cookie: robin, headers: evil })).status).toBe(403);
    expect((await t.ask('PUT', favourite, { cookie: robin })).status).toBe(204);
    const { cards } = (await t.ask('GET', '/api/cards', { cookie: robin })).body as CardLibrary;
    expect(cards.filter((card) => card.favourite).map(({ id }) => id)).toEqual(['kind-no']);
    expect((await t.ask('DELETE', favourite, { cookie: robin })).status).toBe(204);
    expect((await t.ask('DELETE', favourite, { cookie: robin })).status).toBe(204);
  });
});
