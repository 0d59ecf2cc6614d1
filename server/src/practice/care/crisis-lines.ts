import { crisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import type {
  CrisisLine,
  CrisisLines,
  KeepCrisisLines,
  WayShown,
} from '@rapport/shared/contract/crisis-lines.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import { auditCrisisLinesChanged } from '../audit/audit.ts';
import { keepDocument, readDocument } from './documents.ts';
import type { PracticeContext } from '../core/practice-context.ts';

const DAY = 86_400_000;
/** A line that nobody has verified for so long may be wrong by now. */
const GOOD_FOR_MS = 180 * DAY;

/** Whom to call in a crisis, as the practice has entered it. */
export interface CrisisList {
  read(): Promise<CrisisLines>;
  /**
   * Keeps the whole list. A request that is sent once more is answered as the first time.
   * @throws AppError `stale` when it was changed elsewhere meanwhile, `invalid-message` for a day
   * that has not come yet
   */
  keep(account: string, kept: KeepCrisisLines): Promise<Kept>;
}

type Context = Pick<PracticeContext, 'db' | 'clock'>;

/** The list over the practice's database. */
export const createCrisisList = (context: Context): CrisisList => ({
  read: () => crisisLines(context),
  keep: (account, kept) => keep(context, account, kept),
});

/** The list as it stands, each line with whether it is to be checked. */
export async function crisisLines({ db, clock }: Context): Promise<CrisisLines> {
  const document = await readDocument(db, 'crisis-lines');
  if (!document) return { lines: [], revision: 0 };
  const now = clock.now();
  return {
    lines: crisisLinesIn(document.body).map((line) => ({
      ...line,
      shown: waysOf(line),
      check: line.verifiedOn !== null && now - Date.parse(line.verifiedOn) > GOOD_FOR_MS,
    })),
    revision: document.revision,
    changed: document.changed,
  };
}

/** The ways of a line as they are shown. */
const waysOf = ({ ways, country }: CrisisLine): WayShown[] =>
  ways.map((way) =>
    way.kind === 'words'
      ? way
      : { kind: way.kind, ...(showPhone(way.number, country) ?? { text: way.number }) },
  );

async function keep(
  context: Context,
  account: string,
  { revision, lines }: KeepCrisisLines,
): Promise<Kept> {
  const at = context.clock.now();
  // It may already be tomorrow where they are.
  const early = lines.findIndex(
    ({ verifiedOn }) => verifiedOn !== null && Date.parse(verifiedOn) > at + DAY,
  );
  if (early >= 0) throw new AppError('invalid-message', `lines.${early}.verifiedOn`);
  const change = { id: 'crisis-lines', account, from: revision, body: lines } as const;
  return keepDocument(context, change, auditCrisisLinesChanged);
}

/** The lines in a document. */
export const crisisLinesIn = (body: unknown): CrisisLine[] => z.array(crisisLine).parse(body);
