import type { HelpNow } from '@rapport/shared/contract/help-now.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HelpStore } from './help-store.ts';

const NUMBERS: HelpNow = {
  practice: { name: 'A practice', country: 'GB', hours: { kind: 'always' } },
  lines: [],
};

describe('HelpStore', () => {
  let kept: Map<string, string>;
  let now: number;
  const helpNow = vi.fn<() => Promise<HelpNow>>();
  const ownPlan = vi.fn<() => Promise<{ plan: { helps: string } }>>();
  beforeEach(() => {
    kept = new Map();
    now = 0;
    helpNow.mockReset().mockResolvedValue(NUMBERS);
    ownPlan.mockReset().mockResolvedValue({ plan: { helps: 'A walk' } });
  });
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const store = () => new HelpStore({ localStorage }, { helpNow, ownPlan }, () => now);

  it('[HN5] still has the numbers on a page that is opened while the server is away', async () => {
    await store().load();
    helpNow.mockRejectedValue(new Error('offline'));
    const later = store();
    await later.load();
    expect(later.getSnapshot()).toEqual({ numbers: NUMBERS });
  });

  it('[HN5] says so where there are none, and asks again with the next look', async () => {
    helpNow.mockRejectedValueOnce(new Error('offline'));
    const one = store();
    await one.load();
    expect(one.getSnapshot()).toEqual({ failed: true });
    await one.load();
    expect(one.getSnapshot()).toMatchObject({ numbers: NUMBERS, failed: false });
    await one.load();
    expect(helpNow).toHaveBeenCalledTimes(2);
    now += 10 * 60_000;
    await one.load();
    expect(helpNow).toHaveBeenCalledTimes(3);
  });

  it('[HN5] keeps a plan in the page alone, and not for another link', async () => {
    const one = store();
    one.ownedBy('fern');
    await Promise.all([one.load(), one.loadPlan('fern')]);
    expect(one.getSnapshot().plan).toEqual({ helps: 'A walk' });
    expect(JSON.stringify([...kept])).not.toContain('walk');
    ownPlan.mockRejectedValue(new Error('not-allowed'));
    await one.loadPlan('fern');
    expect(one.getSnapshot().plan).toEqual({ helps: 'A walk' });
    one.ownedBy('birch');
    expect(one.getSnapshot()).toEqual({ numbers: NUMBERS, failed: false });
  });

  it('[HN5] drops a plan that comes after another link was opened', async () => {
    const one = store();
    const coming = one.loadPlan('fern');
    one.ownedBy('birch');
    await coming;
    expect(one.getSnapshot().plan).toBeUndefined();
  });

  it('[HN5] does without storage, and with what an older version has left in it', async () => {
    kept.set('rapport:help-now', '{"lines":3}');
    expect(store().getSnapshot()).toEqual({});
    const throwing = {
      get localStorage(): Storage {
        throw new Error('switched off');
      },
    };
    const one = new HelpStore(throwing, { helpNow, ownPlan }, () => now);
    await one.load();
    expect(one.getSnapshot().numbers).toEqual(NUMBERS);
  });
});
