import type { WholeCard } from '@rapport/shared/contract/card.ts';
import type { SessionKind } from '@rapport/shared/contract/practice.ts';
import { paragraph } from '@rapport/shared/contract/text.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { OWN_CARD } from '../../testing/own-card.ts';
import { createCards, MOST_OWN_CARDS, type Cards } from './cards.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';

const card = (change: Partial<WholeCard> = {}): WholeCard => ({
  ...OWN_CARD,
  id: 'walk-to-work',
  ...change,
});

describe.each(engines)('the cards on $kind', (engine) => {
  let t: TestPractice;
  let cards: Cards;
  beforeEach(async () => {
    t = await testPractice(engine);
    await t.account('tess', 'wim');
    await t.person('Tess', 'tess');
    await t.person('Wim', 'wim');
    cards = createCards(t.context);
  });
  afterEach(() => t.end());

  const own = async (account: string) => (await cards.list({ account })).cards.filter((c) => c.own);
  const keep = (
    account: string,
    revision: number,
    change: Partial<WholeCard> = {},
    shared = false,
  ) => cards.keep(account, card(change).id, { revision, shared, card: card(change) });

  it('[CA3] marks favourites for the one who marks them', async () => {
    const marked = async (account: string) =>
      (await cards.list({ account })).cards.filter((c) => c.favourite).map(({ id }) => id);
    await cards.favour('tess', 'kind-no', true);
    await cards.favour('tess', 'kind-no', true);
    expect([await marked('tess'), await marked('wim')]).toEqual([['kind-no'], []]);
    await cards.favour('tess', 'kind-no', false);
    expect(await marked('tess')).toEqual([]);
    await expect(cards.favour('tess', 'no-such', true)).rejects.toThrow('not-found');
  });

  it('[CA9] offers first what is made for the kind of the session, and the rest in its order', async () => {
    const offered = async (kind: SessionKind) => {
      const session = { approach: 'mit', format: 'group', kind } as const;
      return (await cards.list({ account: 'tess', session })).cards;
    };
    const first = (await offered('introductory')).map(({ id }) => id);
    expect(first.slice(0, 2)).toEqual(['meeting-the-group', 'what-stays-here']);
    expect((await offered('last'))[0]?.id).toBe('last-group');
    const weekly = await offered('weekly');
    expect(weekly.map(({ id }) => id).toSorted()).toEqual(first.toSorted());
    expect(weekly.at(-1)).toMatchObject({ id: 'what-stays-here', only: 'group' });
    expect(weekly[0]).not.toHaveProperty('only');
  });

  it('[CA5] shows a card to its author alone until it is shared, and never lets others change it', async () => {
    await keep('tess', 0);
    expect([await own('tess'), await own('wim')]).toMatchObject([[{}], []]);
    await expect(cards.read({ account: 'wim' }, card().id)).rejects.toThrow('not-found');
    await expect(cards.favour('wim', card().id, true)).rejects.toThrow('not-found');
    await expect(keep('wim', 1)).rejects.toThrow('not-found');
    await expect(keep('wim', 0)).rejects.toThrow('not-found');
    await expect(cards.remove('wim', card().id)).rejects.toThrow('not-found');

    await keep('tess', 1, {}, true);
    expect(await own('wim')).toMatchObject([
      { own: { mine: false, author: 'Tess', shared: true } },
    ]);
    expect(await own('wim')).toHaveLength(1);
    await expect(keep('wim', 2)).rejects.toThrow('not-allowed');
    await expect(cards.remove('wim', card().id)).rejects.toThrow('not-allowed');
    expect((await cards.read({ account: 'wim' }, card().id)).card).toEqual(card());
  });

  it('[CA6] lets only one of two changes made from the same revision through', async () => {
    await keep('tess', 0);
    const both = await Promise.allSettled([
      keep('tess', 1, { title: 'One way' }),
      keep('tess', 1, { title: 'Another way' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'stale' },
    });
    const stands = await cards.read({ account: 'tess' }, card().id);
    expect(stands.own?.revision).toBe(2);
    expect(both.findIndex(({ status }) => status === 'fulfilled')).toBe(
      ['One way', 'Another way'].indexOf(stands.card.title),
    );
  });

  it('[CA6] answers a request that is sent once more as the first time', async () => {
    expect(await keep('tess', 0)).toEqual({ revision: 1 });
    expect(await keep('tess', 0)).toEqual({ revision: 1 });
    expect(await keep('tess', 1, { title: 'New' })).toEqual({ revision: 2 });
    expect(await keep('tess', 1, { title: 'New' })).toEqual({ revision: 2 });
    await expect(keep('tess', 0, { title: 'Other' })).rejects.toThrow('stale');
  });

  it('[CA7] puts a card away with everyone’s marks on it, and does not bring it back unasked', async () => {
    await keep('tess', 0, {}, true);
    await cards.favour('wim', card().id, true);
    await cards.remove('tess', card().id);
    expect(await own('tess')).toEqual([]);
    await expect(keep('tess', 1, { title: 'Later' })).rejects.toThrow('not-found');
    await expect(cards.remove('tess', card().id)).rejects.toThrow('not-found');
    await keep('tess', 0, {}, true);
    expect(await own('wim')).toMatchObject([{ favourite: false }]);
  });

  it('[CA7] keeps what was shared when its author’s account is gone', async () => {
    await keep('tess', 0, {}, true);
    await keep('tess', 0, { id: 'private' });
    await t.database.kysely.deleteFrom('auth_user').where('id', '=', 'tess').execute();
    expect(await own('wim')).toMatchObject([{ id: card().id, own: { mine: false } }]);
  });

  it('[CA8] keeps so many cards and no more, and the last one still when it is sent again', async () => {
    for (let n = 0; n < MOST_OWN_CARDS; n += 1) await keep('tess', 0, { id: `card-${n}` });
    await expect(keep('tess', 0, { id: 'one-more' })).rejects.toThrow('full');
    expect(await keep('tess', 0, { id: 'card-7' })).toEqual({ revision: 1 });
    expect(await keep('wim', 0)).toEqual({ revision: 1 });
  });

  it('[CA4] never takes the place of a card of the library', async () => {
    await expect(keep('tess', 0, { id: 'kind-no' })).rejects.toThrow('not-allowed');
  });

  it('[CA4] gives back any text as it was written', async () => {
    let n = 0;
    // As the edge lets it in.
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((typed) => `“${typed}”`);
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        n += 1;
        const written = card({ id: `text-${n}`, scenario: paragraph(1500).parse(typed) });
        await keep('tess', 0, written);
        expect((await cards.read({ account: 'tess' }, written.id)).card).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });
});
