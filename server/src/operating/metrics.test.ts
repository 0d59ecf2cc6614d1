import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enter, freePort } from '../testing/hosted.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';

const scrapeOf = async (server: RunningApp): Promise<string> => {
  const url = `http://127.0.0.1:${String(server.app.metricsPort)}/metrics`;
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  return answer.text();
};

/** The value of one series, as it stands in the text; `undefined` where it is not there. */
const valueOf = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe('the metrics of a running server', () => {
  let server: RunningApp;
  beforeAll(async () => {
    server = await runApp({ METRICS_PORT: '0' });
  });
  afterAll(() => server.end());

  it('[MT1] count rooms and seats as they are', async () => {
    const alder = new TestSocket(server.url, { token: server.tokenOf('Alder') });
    expect(await alder.connected()).toBe('connected');
    await alder.command(enter('Alder'));
    const text = await scrapeOf(server);
    expect(valueOf(text, 'rapport_rooms{state="open"}')).toBe(1);
    expect(valueOf(text, 'rapport_seats{state="waiting"}')).toBe(1);
    expect(valueOf(text, 'rapport_seats{state="inside"}')).toBe(0);
    expect(valueOf(text, 'rapport_sockets{channel="room"}')).toBe(1);
    expect(valueOf(text, 'rapport_workers{state="alive"}')).toBe(1);
    expect(valueOf(text, 'rapport_join_duration_seconds_count{outcome="done"}')).toBe(1);
    expect(valueOf(text, 'rapport_command_duration_seconds_count{outcome="done"}')).toBe(1);
    expect(valueOf(text, 'rapport_append_duration_seconds_count{outcome="done"}')).toBeGreaterThan(
      0,
    );
    expect(
      valueOf(text, 'rapport_database_query_duration_seconds_count{outcome="done"}'),
    ).toBeGreaterThan(0);
    expect(valueOf(text, 'rapport_worker_cpu_seconds_total{worker="0"}')).toBeGreaterThan(0);
    alder.socket.disconnect();
    await vi.waitFor(async () => {
      const after = await scrapeOf(server);
      expect(valueOf(after, 'rapport_rooms{state="open"}')).toBe(0);
      expect(valueOf(after, 'rapport_rooms{state="empty"}')).toBe(1);
      expect(valueOf(after, 'rapport_sockets{channel="room"}')).toBe(0);
    });
  });

  it('[MT1] tell what is refused apart from what is done', async () => {
    const birch = new TestSocket(server.url, { token: server.tokenOf('Birch') });
    expect(await birch.connected()).toBe('connected');
    const done = 'rapport_command_duration_seconds_count{outcome="done"}';
    const refused = 'rapport_command_duration_seconds_count{outcome="refused"}';
    const before = await scrapeOf(server);
    expect(await birch.command({ type: 'session:end' })).toBe('not-allowed');
    const after = await scrapeOf(server);
    expect(valueOf(after, done)).toBe(valueOf(before, done));
    expect(valueOf(after, refused)).toBe((valueOf(before, refused) ?? 0) + 1);
    expect(valueOf(after, 'rapport_errors_total{edge="socket",code="not-allowed"}')).toBe(1);
    birch.socket.disconnect();
  });

  it('[MT3] have one series for a route, whatever is asked for', async () => {
    for (let index = 0; index < 30; index += 1) {
      await fetch(`${server.url}/api/sessions/unknown${String(index)}/agenda`);
      await fetch(`${server.url}/api/unknown${String(index)}`);
      await fetch(`${server.url}/calendar/unknown${String(index)}`);
      await fetch(`${server.url}/unknown${String(index)}.js`);
      await verb(server.url, `/unknown${String(index)}`, ['PROPFIND', 'LOCK'][index % 2] ?? '');
    }
    const text = await scrapeOf(server);
    const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route));
    expect([...routes].toSorted()).toEqual([
      '/api',
      '/api/sessions/:id/agenda',
      '/calendar',
      'pages',
    ]);
    const verbs = new Set([...text.matchAll(/method="([^"]*)"/g)].map(([, one]) => one));
    expect([...verbs].toSorted()).toEqual(['GET', 'other']);
    const count = 'rapport_http_request_duration_seconds_count';
    expect(
      valueOf(text, `${count}{method="GET",route="/api/sessions/:id/agenda",status="4xx"}`),
    ).toBe(30);
  });

  it('[MT4] are not on the address of the web, and nothing else is on theirs', async () => {
    expect((await fetch(`${server.url}/metrics`)).headers.get('content-type')).not.toContain(
      'text/plain',
    );
    const own = `http://127.0.0.1:${String(server.app.metricsPort)}`;
    expect((await fetch(`${own}/api/me`)).status).toBe(404);
    expect((await fetch(`${own}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});

describe('without METRICS_PORT', () => {
  it('[MT4] there are none', async () => {
    await using server = await runApp().then((app) => ({
      ...app,
      [Symbol.asyncDispose]: () => app.end(),
    }));
    expect(server.app.metricsPort).toBeUndefined();
  });

  it('[MT4] a port that is taken is named', async () => {
    const METRICS_PORT = String(await freePort());
    await using first = await runApp({ METRICS_PORT }).then((app) => ({
      app,
      [Symbol.asyncDispose]: () => app.end(),
    }));
    expect(first.app.app.metricsPort).toBe(Number(METRICS_PORT));
    await expect(runApp({ METRICS_PORT })).rejects.toMatchObject({
      code: 'metrics-address-unusable',
    });
  });
});

/** `fetch` allows itself no verb of its own making; anybody else may. */
const verb = (url: string, path: string, method: string): Promise<void> =>
  new Promise((done) => {
    const asked = request(url + path, { method }, (res) => {
      res.resume();
      res.once('end', done);
    });
    // Node refuses verbs that it does not know before we see them.
    asked.once('error', () => done());
    asked.end();
  });
