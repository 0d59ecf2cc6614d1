// @vitest-environment jsdom
import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { server } from '../../../messages/en/server.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { drawnPages, says } from '../../../testing/drawn-page.tsx';
import { ServerPage } from './ServerPage.tsx';

const { draw, answer } = drawnPages({ ...start, server, staff });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval'] }));
afterEach(() => void vi.useRealTimers());

const STATUS: ServerStatus = {
  at: '2026-06-16T17:00:05.000Z',
  since: '2026-06-16T16:00:00.000Z',
  version: '0.1.0',
  node: 'v24.0.0',
  rooms: { open: 1, inside: 8, waiting: 2 },
  database: { kind: 'sqlite', answers: true },
  mail: { set: false, due: 0, failed: 0 },
  workers: { set: 2, running: 2, deaths: 0 },
  disk: { freeBytes: 50e9, sizeBytes: 100e9 },
  backup: '2026-06-16T02:30:00.000Z',
  redactionOverdue: false,
};

/** Until the page has looked again. */
const afterAWhile = () => vi.advanceTimersByTimeAsync(10_000);

const drawPage = () =>
  draw(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <ServerPage
        me={{
          name: 'Rue',
          email: 'r@linden.example',
          roles: ['administrator'],
          secondFactor: 'done',
        }}
      />
    </QueryClientProvider>,
  );

it('[MT7] tells what runs, looks again, and says what to do where something is wrong', async () => {
  answer(() => ({ body: STATUS }));
  drawPage();
  await says(server.all.good);
  await says('Version 0.1.0, on Node v24.0.0. It has run since June 16');
  await says('One room with somebody there: 8 inside, 2 in the waiting room.');
  await says('50 GB of 100 GB are free.');
  await says('Looked up at 5:00:05');
  const later = { ...STATUS, workers: { set: 2, running: 0, deaths: 2 } };
  answer(() => ({ body: later }));
  await afterAWhile();
  await says(server.is.workersNone);
  await says(server.do.workersNone);
  expect(document.body.textContent).not.toContain(server.all.good);
});

it('[MT7] says from when it is what it shows while the server does not answer', async () => {
  answer(() => ({ body: STATUS }));
  drawPage();
  await says(server.all.good);
  answer(() => ({ status: 503, body: { error: { code: 'unavailable' } } }));
  await afterAWhile();
  await says(server.stale.title);
  await says('What stands below is from 5:00:05');
  expect(document.body.textContent).not.toContain(server.all.good);
  answer(() => ({ body: { ...STATUS, at: '2026-06-16T17:01:00.000Z' } }));
  await afterAWhile();
  await says(server.all.good);
  expect(document.body.textContent).not.toContain(server.stale.title);
});
