import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import type { server } from '../../../messages/en/server.ts';

/** How a part does: well; not, but nothing is lost today; or it needs somebody now. */
export type Tone = 'good' | 'warn' | 'error';

/** How one part of the server does, in the keys of its words. */
export interface Standing {
  readonly part: keyof typeof server.parts;
  readonly tone: Tone;
  readonly is: keyof typeof server.is;
  /** What to do, where something is wrong. */
  readonly todo?: keyof typeof server.do;
}

/** As the alert rules of docs/operating/prometheus: what one calls wrong, the other does. */
const LETTER_LATE_MS = 15 * 60_000;
const BACKUP_OLD_MS = 36 * 3_600_000;
const DISK_LOW = 0.1;
/** As the server's own readiness. */
const DISK_FULL_BYTES = 64 * 1024 * 1024;

/** How each part does. What is not known is never taken for well. */
export const standingsOf = (status: ServerStatus): Standing[] => [
  { part: 'runs', tone: 'good', is: 'runs' },
  { part: 'rooms', ...(status.rooms ? good('rooms') : { tone: 'warn', is: 'roomsUnknown' }) },
  {
    part: 'database',
    ...(status.database.answers ? good(status.database.kind) : wrong('error', 'databaseAway')),
  },
  { part: 'workers', ...ofWorkers(status) },
  { part: 'mail', ...ofMail(status) },
  { part: 'disk', ...ofDisk(status) },
  { part: 'backup', ...ofBackup(status) },
  {
    part: 'erasing',
    ...(status.redactionOverdue ? wrong('error', 'erasingOverdue') : good('erased')),
  },
];

/** The worst of them, and how many are so. */
export function worstOf(standings: readonly Standing[]): { tone: Tone; count: number } {
  const tone =
    (['error', 'warn'] as const).find((bad) => standings.some((one) => one.tone === bad)) ?? 'good';
  return { tone, count: standings.filter((one) => one.tone === tone).length };
}

type Judged = Omit<Standing, 'part'>;

const good = (is: Standing['is']): Judged => ({ tone: 'good', is });

/** Where the words of what is so and of what to do go by the same name. */
const wrong = (tone: Tone, both: Standing['is'] & NonNullable<Standing['todo']>): Judged => ({
  tone,
  is: both,
  todo: both,
});

function ofWorkers({ workers }: ServerStatus): Judged {
  if (!workers) return wrong('warn', 'workersUnknown');
  if (workers.running === 0) return wrong('error', 'workersNone');
  return workers.running < workers.set ? wrong('warn', 'workersMissing') : good('workersWell');
}

function ofMail({ mail, at }: ServerStatus): Judged {
  if (!mail) return wrong('warn', 'mailUnknown');
  if (!mail.set) return good('mailNone');
  if (mail.oldest !== undefined && since(mail.oldest, at) > LETTER_LATE_MS) {
    return wrong('warn', 'mailLate');
  }
  return mail.failed > 0 ? wrong('warn', 'mailFailed') : good('mailWell');
}

function ofDisk({ disk }: ServerStatus): Judged {
  if (!disk) return wrong('warn', 'diskUnknown');
  if (disk.freeBytes < DISK_FULL_BYTES) return { tone: 'error', is: 'disk', todo: 'diskFull' };
  const low = disk.freeBytes < disk.sizeBytes * DISK_LOW;
  return low ? { tone: 'warn', is: 'disk', todo: 'diskLow' } : good('disk');
}

function ofBackup({ backup, at }: ServerStatus): Judged {
  if (backup === undefined) return wrong('warn', 'backupNone');
  const old = since(backup, at) > BACKUP_OLD_MS;
  return old ? { tone: 'warn', is: 'backup', todo: 'backupOld' } : good('backup');
}

/** By the server's clock alone, whatever the page's says. */
const since = (then: string, now: string): number => Date.parse(now) - Date.parse(then);
