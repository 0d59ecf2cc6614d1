import { randomBytes } from 'node:crypto';
import { systemClock } from '@rapport/server/src/platform/clock.ts';
import { randomId } from '@rapport/server/src/platform/ids.ts';
import { remind } from '@rapport/server/src/practice/calendar/remind.ts';
import { claimNext } from '@rapport/server/src/practice/outbox/claim.ts';
import { enqueue } from '@rapport/server/src/practice/outbox/enqueue.ts';
import type { PracticeServer } from './practice-server.ts';

const mail = {
  host: 'bench.example',
  from: { address: 'practice@bench.example' },
  tokenKey: randomBytes(32),
  wake: () => undefined,
};

type Errand = (practice: PracticeServer) => Promise<unknown>;

/** What a server does by itself, every few seconds, for as long as it runs. */
export const errands = (): (readonly [name: string, errand: Errand])[] => [
  ['reminders', ({ database }) => remind({ db: database.kysely, clock: systemClock, mail })],
  ['outbox-put-and-claim', putAndClaim],
];

/** Puts a letter in the outbox and takes one out, as many wait as before. */
async function putAndClaim({ database }: PracticeServer): Promise<void> {
  const db = database.kysely;
  const at = systemClock.now();
  await enqueue(db, mail, { kind: 'invitation', subject: randomId(), at });
  if (!(await claimNext({ db, clock: systemClock }))) throw new Error('no letter was due');
}
