import { PAPER_LIMITS } from '@rapport/shared/contract/paper-limits.ts';
import type { CourseList } from '@rapport/shared/contract/course.ts';
import type { CoursePapers, OwnPapers, PaperList } from '@rapport/shared/contract/papers.ts';
import type { JoinInfo } from '@rapport/shared/contract/rest.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const PATH = '/api/papers/consent';
const WORDS = { title: 'Consent', text: 'Group therapy by video.' };

describe.each(engines)('papers over HTTP on $kind', (engine) => {
  let t: TestServer;
  /** She facilitates both demo courses, he only the group: the paper of one to one is hers. */
  let robin: string;
  let kim: string;
  let course: string;

  beforeAll(async () => {
    t = await testServer(engine);
    [robin, kim] = [await t.signIn(), await t.signIn('kim@demo.example')];
    const { courses } = (await t.ask('GET', '/api/courses', { cookie: robin })).body as CourseList;
    course = courses.find(({ format }) => format === 'individual')?.id ?? '';
    await t.ask('PUT', PATH, { cookie: kim, body: { revision: 0, words: WORDS } });
    await t.ask('POST', `${PATH}/versions`, { cookie: kim, body: { revision: 1 } });
  });
  afterAll(() => t.end());

  const tokenOf = (name: string) => {
    const { link } = t.banner.links.find((one) => one.name === name) ?? {};
    return new URL(link ?? '').hash.slice(1);
  };
  const post = (path: string, body: object) => t.ask('POST', `/api/own-papers${path}`, { body });
  const own = async (name: string) =>
    ((await post('', { token: tokenOf(name) })).body as OwnPapers).papers;
  const joining = async (name: string) =>
    (await t.ask('POST', '/api/join', { body: { token: tokenOf(name) } })).body as JoinInfo;
  const asked = `/papers/consent`;

  it('[PS1] are for staff alone to write, and the longest there can be fits', async () => {
    for (const [method, path, body] of [
      ['GET', '/api/papers'],
      ['GET', PATH],
      ['PUT', PATH, { revision: 1, words: WORDS }],
      ['POST', `${PATH}/versions`, { revision: 1 }],
    ] as const) {
      expect((await t.ask(method, path, { ...(body && { body }) })).status).toBe(401);
    }
    const { papers, starting } = (await t.ask('GET', '/api/papers', { cookie: kim }))
      .body as PaperList;
    expect(papers).toMatchObject([{ id: 'consent', version: 1, unpublished: false, courses: 0 }]);
    expect(starting.map(({ key }) => key)).toContain('group-agreement');
    const keep = (length: number) =>
      t.ask('PUT', '/api/papers/long', {
        cookie: kim,
        body: { revision: 0, words: { title: 'Long', text: '療'.repeat(length) } },
      });
    expect((await keep(PAPER_LIMITS.text + 1)).status).toBe(400);
    expect((await keep(PAPER_LIMITS.text)).status).toBe(200);
  });

  it('[PS4] [PS5] [PS6] a client reads, signs and takes back by their link, and is counted at the door', async () => {
    expect(await joining('Ivy')).not.toHaveProperty('papers');
    const ask = (cookie: string) =>
      t.ask('PUT', `/api/courses/${course}${asked}`, { cookie, body: { required: false } });
    expect((await ask(kim)).status).toBe(403);
    expect((await ask(robin)).status).toBe(204);
    expect(await joining('Ivy')).toMatchObject({ papers: { toSign: 1, required: 0 } });
    const [paper] = await own('Ivy');
    expect(paper).toMatchObject({ ...WORDS, version: 1, standing: 'missing' });
    const signed = {
      token: tokenOf('Ivy'),
      paper: 'consent',
      version: 1,
      hash: paper?.hash,
      name: 'Ivy Example',
    };
    expect((await post('/sign', { ...signed, name: ' ' })).status).toBe(400);
    expect((await post('/sign', signed)).status).toBe(204);
    expect(await joining('Ivy')).toMatchObject({ papers: { toSign: 0, required: 0 } });
    const shown = async () =>
      (await t.ask('GET', `/api/courses/${course}/papers`, { cookie: robin })).body as CoursePapers;
    expect((await shown()).members).toMatchObject([
      { name: 'Ivy', signatures: [{ name: 'Ivy Example', known: 'link' }] },
    ]);
    const { token } = signed;
    expect((await post('/withdraw', { token, paper: 'consent' })).status).toBe(204);
    expect(await own('Ivy')).toMatchObject([{ standing: 'withdrawn' }]);
    expect(await joining('Ivy')).toMatchObject({ papers: { toSign: 1, required: 0 } });
  });

  it('[PS4] nobody signs for another course, or with a link that is none', async () => {
    const [paper] = await own('Ivy');
    const signed = { paper: 'consent', version: 1, hash: paper?.hash, name: 'Fern' };
    expect((await post('/sign', { ...signed, token: tokenOf('Fern') })).status).toBe(404);
    expect(await own('Fern')).toEqual([]);
    expect((await post('', { token: 'nonsense' })).body).toMatchObject({
      error: { code: 'link-invalid' },
    });
    const read = await t.ask('GET', `/api/courses/${course}/papers`, { cookie: kim });
    expect(read.status).toBe(403);
  });
});
