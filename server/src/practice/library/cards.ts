import { wholeCard, type WholeCard } from '@rapport/shared/contract/card.ts';
import type { CardId } from '@rapport/shared/contract/ids.ts';
import type { Approach, Format, SessionKind } from '@rapport/shared/contract/practice.ts';
import type {
  CardDetail,
  CardLibrary,
  CardSummary,
  KeepCard,
  KeptCard,
  OwnCard,
} from '@rapport/shared/contract/rest.ts';
import type { Card } from '@rapport/shared/content/card.ts';
import { cardById, cards as library } from '@rapport/shared/content/cards.ts';
import { contentTexts } from '@rapport/shared/content/texts.ts';
import { wholeCardOf } from '@rapport/shared/content/whole-card.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from './tables.ts';

/** How many cards of their own somebody can keep. */
export const MOST_OWN_CARDS = 200;
/** How many cards somebody can mark: more than there can be is only ever a mistake. */
const MOST_FAVOURITES = 1000;

const LOCALE = 'en';

/** Who reads, and for what. */
export interface CardReader {
  readonly account: string;
  /** Only what is for this session's approach and format; all where it is left out. */
  readonly session?: {
    readonly approach: Approach;
    readonly format: Format;
    readonly kind: SessionKind;
  };
}

/** The exercises that can be played: those that come with Rapport, and the practice's own. */
export interface Cards {
  list(reader: CardReader): Promise<CardLibrary>;
  /** @throws AppError `not-found`, also for a card that somebody else keeps to themselves */
  read(reader: CardReader, card: CardId): Promise<CardDetail>;
  /** Marks a card, or takes the mark away; once more changes nothing. @throws AppError `not-found` */
  favour(account: string, card: CardId, favourite: boolean): Promise<void>;
  /**
   * Keeps a card. A request that is sent once more because its answer was lost is answered alike.
   * @throws AppError `stale` when it was changed elsewhere meanwhile, `not-found` when it was put
   * away, `not-allowed` when it is somebody else's, `full`
   */
  keep(account: string, card: CardId, kept: KeepCard): Promise<KeptCard>;
  /** Puts a card of one's own away; exercises that were played keep their copy. @throws AppError */
  remove(account: string, card: CardId): Promise<void>;
}

/** The cards over the practice's database. */
export const createCards = (context: Pick<PracticeContext, 'db' | 'clock'>): Cards => ({
  list: (reader) => list(context.db, reader),
  read: (reader, card) => read(context.db, reader, card),
  favour: (account, card, favourite) => favour(context.db, account, card, favourite),
  keep: (account, card, kept) => keep(context, account, card, kept),
  remove: (account, card) => remove(context.db, account, card),
});

async function list(db: Db, reader: CardReader): Promise<CardLibrary> {
  const marked = await favouritesOf(db, reader);
  const own = await ownCards(db, reader).orderBy('own_card.id').execute();
  const all = [
    ...own.flatMap((row) => {
      const card = parseCard(row.card);
      return card ? [{ card, own: ownership(row, reader) }] : [];
    }),
    ...offered(reader).flatMap((card) => {
      const whole = wholeCardOf(card, LOCALE);
      const [only, more] = card.formats;
      return whole ? [{ card: whole, ...(only && !more && { only }) }] : [];
    }),
  ];
  const { steps, exclusions } = contentTexts(LOCALE);
  return {
    cards: all.map(({ card, ...rest }) => ({
      ...summary(card),
      favourite: marked.has(card.id),
      ...rest,
    })),
    steps: {
      casting: steps.casting.title,
      aim: steps.aim.title,
      play: steps.play.title,
      coach: steps.coach.title,
      replay: steps.replay.title,
      derole: steps.derole.title,
      debrief: steps.debrief.title,
    },
    exclusions,
  };
}

async function read(db: Db, reader: CardReader, id: CardId): Promise<CardDetail> {
  const known = cardById(id);
  const whole = known && isFor(known, reader) ? wholeCardOf(known, LOCALE) : undefined;
  if (whole) return { card: whole };
  const row = await ownCards(db, reader).where('own_card.id', '=', id).executeTakeFirst();
  const card = row && parseCard(row.card);
  if (!card) throw new AppError('not-found', 'card');
  return { card, own: { ...ownership(row, reader), revision: row.revision } };
}

async function favour(db: Db, account: string, card: CardId, favourite: boolean): Promise<void> {
  if (!favourite) {
    await db
      .deleteFrom('favourite_card')
      .where('account', '=', account)
      .where('card', '=', card)
      .execute();
    return;
  }
  await read(db, { account }, card);
  if ((await favouritesOf(db, { account })).size >= MOST_FAVOURITES) throw new AppError('full');
  await db
    .insertInto('favourite_card')
    .values({ account, card })
    .onConflict((conflict) => conflict.columns(['account', 'card']).doNothing())
    .execute();
}

async function keep(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  id: CardId,
  { revision, shared, card }: KeepCard,
): Promise<KeptCard> {
  if (card.id !== id) throw new AppError('invalid-message', 'card.id');
  if (cardById(id)) throw new AppError('not-allowed', 'card');
  const row = {
    shared: Number(shared),
    revision: revision + 1,
    updated_at: clock.now(),
    card: JSON.stringify(card),
  };
  if (revision === 0) {
    await seeThatItFits(db, account, id);
    const added = await db
      .insertInto('own_card')
      .values({ id, author: account, ...row })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return { revision: row.revision };
  } else {
    const changed = await db
      .updateTable('own_card')
      .set(row)
      .where('id', '=', id)
      .where('author', '=', account)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 1n) return { revision: row.revision };
  }
  const stands = await ownCardOf(db, account, id);
  const again =
    stands.revision === row.revision && stands.shared === row.shared && stands.card === row.card;
  if (!again) throw new AppError('stale', 'card');
  return { revision: row.revision };
}

async function remove(db: Db, account: string, id: CardId): Promise<void> {
  await ownCardOf(db, account, id);
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('own_card').where('id', '=', id).where('author', '=', account).execute();
    await tx.deleteFrom('favourite_card').where('card', '=', id).execute();
  });
}

/** The card's row, for its author. @throws AppError `not-found`, `not-allowed` */
async function ownCardOf(db: Db, account: string, id: CardId) {
  const row = await ownCards(db, { account }).where('own_card.id', '=', id).executeTakeFirst();
  // What somebody keeps to themselves is for others as if it were not there.
  if (!row) throw new AppError('not-found', 'card');
  if (row.author !== account) throw new AppError('not-allowed', 'card');
  return row;
}

/** @throws AppError `full` */
async function seeThatItFits(db: Db, account: string, id: CardId): Promise<void> {
  const { count } = await db
    .selectFrom('own_card')
    .where('author', '=', account)
    // One that is sent once more takes no more room.
    .where('id', '!=', id)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_OWN_CARDS) throw new AppError('full', 'card');
}

/** The practice's own cards that the reader may read. */
const ownCards = (db: Db, { account }: CardReader) =>
  db
    .selectFrom('own_card')
    .leftJoin('person', 'person.account', 'own_card.author')
    .where((eb) => eb.or([eb('own_card.shared', '=', 1), eb('own_card.author', '=', account)]))
    .select(['author', 'person.name', 'shared', 'revision', 'card']);

const ownership = (
  row: { author: string | null; name: string | null; shared: number },
  { account }: CardReader,
): OwnCard => ({
  mine: row.author === account,
  author: row.name ?? '',
  shared: row.shared === 1,
});

async function favouritesOf(db: Db, { account }: CardReader): Promise<Set<CardId>> {
  const rows = await db
    .selectFrom('favourite_card')
    .where('account', '=', account)
    .select('card')
    .execute();
  return new Set(rows.map(({ card }) => card));
}

const isFor = (card: Card, { session }: CardReader): boolean =>
  session === undefined ||
  (card.approaches.includes(session.approach) && card.formats.includes(session.format));

/** The cards of the library for this reader, in its order; first those made for such a session. */
function offered(reader: CardReader): Card[] {
  const cards = library.filter((card) => isFor(card, reader));
  const { session } = reader;
  if (!session) return cards;
  const suits = (card: Card) => card.kinds.includes(session.kind);
  return [...cards.filter(suits), ...cards.filter((card) => !suits(card))];
}

/** A stored card; none where an older version's no longer has the form that is needed. */
const parseCard = (text: string): WholeCard | undefined =>
  wholeCard.safeParse(JSON.parse(text)).data;

function summary(card: WholeCard): Omit<CardSummary, 'favourite' | 'own' | 'only'> {
  const { id, title, area, phases, intensity, steps, scenario, roles } = card;
  const seconds = steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);
  return {
    id,
    title,
    area,
    phases,
    intensity,
    minutes: seconds / 60,
    scenario,
    roles: roles.map(({ name }) => name),
  };
}
