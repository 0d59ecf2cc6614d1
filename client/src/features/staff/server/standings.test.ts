import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import { describe, expect, it } from 'vitest';
import { server } from '../../../messages/en/server.ts';
import { standingsOf, worstOf } from './standings.ts';

const AT = '2026-06-16T17:00:00.000Z';
const before = (ms: number): string => new Date(Date.parse(AT) - ms).toISOString();
const HOUR = 3_600_000;

const WELL: ServerStatus = {
  at: AT,
  since: before(HOUR),
  version: '0.1.0',
  node: 'v24.0.0',
  rooms: { open: 1, inside: 8, waiting: 1 },
  database: { kind: 'postgres', answers: true },
  mail: { set: true, due: 1, oldest: before(60_000), failed: 0 },
  workers: { set: 2, running: 2, deaths: 1 },
  disk: { freeBytes: 50e9, sizeBytes: 100e9 },
  backup: before(12 * HOUR),
  redactionOverdue: false,
};

describe('how the parts of the server do', () => {
  it('[MT7] all is well where it is', () => {
    const standings = standingsOf(WELL);
    expect(worstOf(standings)).toEqual({ tone: 'good', count: 8 });
    expect(standings.every(({ todo }) => todo === undefined)).toBe(true);
  });

  const without = (part: keyof ServerStatus): ServerStatus => {
    const { [part]: _left, ...rest } = WELL;
    return rest as ServerStatus;
  };

  it.each<[string, ServerStatus, string, 'warn' | 'error']>([
    [
      'a database that is away',
      { ...WELL, database: { kind: 'sqlite', answers: false } },
      'database',
      'error',
    ],
    ['no worker', { ...WELL, workers: { set: 2, running: 0, deaths: 2 } }, 'workers', 'error'],
    [
      'a worker too few',
      { ...WELL, workers: { set: 2, running: 1, deaths: 1 } },
      'workers',
      'warn',
    ],
    [
      'a late letter',
      { ...WELL, mail: { set: true, due: 1, oldest: before(16 * 60_000), failed: 0 } },
      'mail',
      'warn',
    ],
    [
      'a letter that was given up',
      { ...WELL, mail: { set: true, due: 0, failed: 1 } },
      'mail',
      'warn',
    ],
    [
      'a disk that fills up',
      { ...WELL, disk: { freeBytes: 9e9, sizeBytes: 100e9 } },
      'disk',
      'warn',
    ],
    ['a full disk', { ...WELL, disk: { freeBytes: 1e6, sizeBytes: 100e9 } }, 'disk', 'error'],
    ['an old backup', { ...WELL, backup: before(37 * HOUR) }, 'backup', 'warn'],
    ['no backup', without('backup'), 'backup', 'warn'],
    ['words overdue for erasing', { ...WELL, redactionOverdue: true }, 'erasing', 'error'],
    ['unknown mail', without('mail'), 'mail', 'warn'],
    ['an unknown disk', without('disk'), 'disk', 'warn'],
    ['unknown workers', without('workers'), 'workers', 'warn'],
  ])('[MT7] %s is told, with what to do', (_what, status, part, tone) => {
    const wrong = standingsOf(status).filter((one) => one.tone !== 'good');
    expect(wrong).toMatchObject([{ part, tone }]);
    expect(server.do[wrong[0]?.todo ?? 'diskLow']).toBeTruthy();
    expect(wrong[0]?.todo).toBeDefined();
    expect(worstOf(standingsOf(status))).toEqual({ tone, count: 1 });
  });

  it('[MT7] unknown rooms are no good news', () => {
    expect(worstOf(standingsOf(without('rooms'))).tone).toBe('warn');
  });

  it('[MT7] without a mail server nothing is wrong with mail', () => {
    const mail = { set: false, due: 0, failed: 0 };
    expect(worstOf(standingsOf({ ...WELL, mail })).tone).toBe('good');
  });
});
