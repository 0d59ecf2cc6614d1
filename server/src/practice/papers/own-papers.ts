import type { OwnPaper, OwnPapers, SignPaper } from '@rapport/shared/contract/papers.ts';
import type { JoinInfo } from '@rapport/shared/contract/rest.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { wasLetIn } from '../people/let-in.ts';
import type { Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';
import { paperStanding, standing } from './paper-standing.ts';
import { sealName, signaturesOf, toldIn, type SignatureRow } from './signatures.ts';
import type {} from './tables.ts';

/** Somebody in a session, by their link. */
export interface Signer {
  readonly session: Session;
  readonly seat: Seat;
}

type Context = Pick<PracticeContext, 'db' | 'clock' | 'rooms' | 'clientSeal'>;
type Withdrawing = Pick<Context, 'db' | 'clock' | 'rooms'>;

/** The papers of a member: those that their course asks for, and what they signed before. */
export async function ownPapers(
  { db }: Pick<Context, 'db'>,
  { session: { course }, seat: { membership, role } }: Signer,
): Promise<OwnPapers> {
  if (role !== 'member') return { papers: [] };
  const signatures = await signaturesOf(db, [membership]);
  const asked = await askedPapers(db, course);
  const kept = [...new Set(signatures.map(({ paper }) => paper))]
    .filter((paper) => !asked.some(({ id }) => id === paper))
    .flatMap((paper) => standing(of(signatures, paper)) ?? []);
  const papers = [
    ...asked.map((paper) => shown(paper, of(signatures, paper.id))),
    ...(await signedVersions(db, kept)).map((paper) => shown(paper, of(signatures, paper.id))),
  ];
  return { papers: papers.toSorted((a, b) => a.title.localeCompare(b.title)) };
}

/** How many papers a member is asked to sign and has not; nothing where they have none at all. */
export async function papersAhead(
  context: Pick<Context, 'db'>,
  signer: Signer,
): Promise<JoinInfo['papers']> {
  const { papers } = await ownPapers(context, signer);
  if (papers.length === 0) return undefined;
  const toSign = papers.filter(({ asked, standing: at }) => asked && at !== 'signed');
  return {
    toSign: toSign.length,
    required: toSign.filter(({ required }) => required).length,
  };
}

/**
 * Signs the words that were shown. Who has signed them already has done so.
 * @throws AppError `not-found` for what the course does not ask for; `stale` where there is a newer
 * version
 */
export async function signPaper(
  context: Context,
  { session, seat }: Signer,
  { paper, version, hash, name, device }: Omit<SignPaper, 'token'>,
): Promise<void> {
  const { db, clock, clientSeal, rooms } = context;
  const { membership, role } = seat;
  const asked = (await askedPapers(db, session.course)).find(({ id }) => id === paper);
  if (!asked || role !== 'member') throw new AppError('not-found', 'paper');
  if (asked.version !== version || asked.hash !== hash) throw new AppError('stale', 'paper');
  const known = device !== undefined && (await wasLetIn(context, { session, seat }, device));
  const signature = {
    id: randomId(),
    membership,
    paper,
    version,
    hash,
    signed_at: clock.now(),
    known: known ? ('known-device' as const) : ('link' as const),
  };
  await db.transaction().execute(async (tx) => {
    // Who signs twice at once, the second time waits here, and then has signed already.
    await tx
      .updateTable('membership')
      .set((eb) => ({ seat_name: eb.ref('seat_name') }))
      .where('id', '=', membership)
      .execute();
    const before = of(await signaturesOf(tx, [membership]), paper);
    if (paperStanding(before, version) === 'signed') return;
    await tx
      .insertInto('paper_signature')
      .values({ ...signature, name: sealName(clientSeal, { ...signature, name }) })
      .execute();
  });
  rooms.onArrivalChanged(session.id);
}

/** Takes back whatever holds of a member's signatures of this paper. The signatures are kept. */
export async function withdrawPaper(
  { db, clock, rooms }: Withdrawing,
  { session, seat: { membership } }: Signer,
  paper: string,
): Promise<void> {
  const holding = of(await signaturesOf(db, [membership]), paper).filter(
    ({ withdrawnAt }) => withdrawnAt === null,
  );
  if (holding.length === 0) return;
  await db
    .insertInto('paper_withdrawal')
    .values(holding.map(({ id }) => ({ signature: id, withdrawn_at: clock.now() })))
    .onConflict((conflict) => conflict.column('signature').doNothing())
    .execute();
  rooms.onArrivalChanged(session.id);
}

interface AskedPaper {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly hash: string;
  readonly asked: boolean;
  readonly required: boolean;
}

const of = (signatures: readonly SignatureRow[], paper: string): SignatureRow[] =>
  signatures.filter((one) => one.paper === paper);

function shown(paper: AskedPaper, signatures: readonly SignatureRow[]): OwnPaper {
  const stands = standing(signatures);
  const [last] = signatures;
  return {
    ...paper,
    ...(!stands && last && toldIn(last)),
    standing: paperStanding(signatures, paper.version),
    ...(stands && {
      signed: { at: new Date(stands.at).toISOString(), version: stands.version },
    }),
  };
}

const selectVersions = (db: Db) =>
  db
    .selectFrom('paper_version')
    .select([
      'paper_version.paper as id',
      'paper_version.version',
      'paper_version.title',
      'paper_version.text',
      'paper_version.hash',
    ]);

/** What a course asks for, each as it was published last. */
async function askedPapers(db: Db, course: string): Promise<AskedPaper[]> {
  const rows = await selectVersions(db)
    .innerJoin('paper', (join) =>
      join
        .onRef('paper.id', '=', 'paper_version.paper')
        .onRef('paper.version', '=', 'paper_version.version'),
    )
    .innerJoin('course_paper', 'course_paper.paper', 'paper.id')
    .where('course_paper.course', '=', course)
    .select('course_paper.required')
    .execute();
  return rows.map(({ required, ...paper }) => ({
    ...paper,
    asked: true,
    required: required === 1,
  }));
}

/** The versions that these signatures are of. */
async function signedVersions(db: Db, signatures: readonly SignatureRow[]): Promise<AskedPaper[]> {
  const found = await Promise.all(
    signatures.map(({ paper, version }) =>
      selectVersions(db)
        .where('paper_version.paper', '=', paper)
        .where('paper_version.version', '=', version)
        .executeTakeFirstOrThrow(),
    ),
  );
  return found.map((paper) => ({ ...paper, asked: false, required: false }));
}
