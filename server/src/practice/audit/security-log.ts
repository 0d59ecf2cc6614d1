import type { Clock } from '../../platform/clock.ts';
import { ascendingIds } from '../../platform/ids.ts';
import type { Logger } from '../../platform/logger.ts';
import { hmac } from '../../platform/secret.ts';
import type { SecurityEvent, SecurityLog } from '../../platform/security-events.ts';
import type { Db } from '../../storage/database.ts';
import type { SecurityLogTable } from './tables.ts';
import { FloodGauge } from './flood-gauge.ts';

const DAY = 86_400_000;
/** As long as the database refuses to let an entry be taken out. */
const KEPT_MS = 400 * DAY;
/** What strangers can cause, as often as they like. */
const FROM_OUTSIDE: ReadonlySet<SecurityEvent> = new Set<SecurityEvent>([
  'sign-in-failed',
  'locked-out',
  'second-factor-failed',
  'passkey-refused',
  'origin-refused',
  'link-refused',
  'device-waiting',
  'device-code-failed',
]);
/** While the database can not be written, this many entries are kept in memory. */
const MOST_UNWRITTEN = 1_000;

/** What the log needs. */
export interface SecurityLogContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** What addresses are hashed with: by itself a hash of one could be guessed. */
  readonly key: Buffer;
}

/** What one of the log's methods is told; see {@link SecurityLog}. */
interface Told {
  readonly reason?: string;
  readonly session?: string | undefined;
  readonly course?: string | undefined;
  readonly account?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly email?: string;
  readonly address?: string | undefined;
}

/** The security log while the server runs. */
export interface OpenSecurityLog extends SecurityLog {
  /** Waits until all that was told is written, or could not be. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the log; entries that are past their time are taken out now and once a day. */
export function openSecurityLog(context: SecurityLogContext): OpenSecurityLog {
  const writer = new Writer(context);
  const enter = (event: SecurityEvent) => (told: Told) => writer.enter(event, told);
  return {
    signedIn: enter('signed-in'),
    signInFailed: enter('sign-in-failed'),
    lockedOut: enter('locked-out'),
    secondFactorShown: enter('second-factor-shown'),
    secondFactorFailed: enter('second-factor-failed'),
    secondFactorChanged: enter('second-factor-changed'),
    passkeyRefused: enter('passkey-refused'),
    passkeyCountedBack: enter('passkey-counted-back'),
    passwordChanged: enter('password-changed'),
    signedOut: enter('signed-out'),
    signInEnded: enter('sign-in-ended'),
    originRefused: enter('origin-refused'),
    linkRefused: enter('link-refused'),
    linkRenewed: enter('link-renewed'),
    linkWithdrawn: enter('link-withdrawn'),
    deviceWaiting: enter('device-waiting'),
    deviceAdmitted: enter('device-admitted'),
    deviceDisowned: enter('device-disowned'),
    deviceCodeFailed: enter('device-code-failed'),
    keptMessagesRead: enter('kept-messages-read'),
    staffChanged: enter('staff-changed'),
    clientAdded: enter('client-added'),
    clientChanged: enter('client-changed'),
    coursePlanned: enter('course-planned'),
    courseChanged: enter('course-changed'),
    paperChanged: enter('paper-changed'),
    careSheetReadUnaudited: enter('care-sheet-read-unaudited'),
    settled: () => writer.settled(),
    close: () => writer.close(),
  };
}

/** Writes entries one after the other, many at once where many wait. */
class Writer {
  readonly #context: SecurityLogContext;
  readonly #nextId: () => string;
  readonly #flood: FloodGauge<SecurityEvent>;
  readonly #sweeper: NodeJS.Timeout;
  #unwritten: SecurityLogTable[] = [];
  #last: Promise<void>;

  constructor(context: SecurityLogContext) {
    this.#context = context;
    this.#nextId = ascendingIds(context.clock);
    this.#flood = new FloodGauge((event, times) => this.#add(event, {}, times));
    this.#last = this.#takeOutOld();
    this.#sweeper = setInterval(() => this.#then(() => this.#takeOutOld()), DAY);
    this.#sweeper.unref();
  }

  enter(event: SecurityEvent, told: Told): void {
    if (!FROM_OUTSIDE.has(event) || this.#flood.lets(event)) this.#add(event, told, 1);
  }

  settled(): Promise<void> {
    return this.#last;
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    this.#flood.close();
    await this.#last;
  }

  #add(event: SecurityEvent, told: Told, times: number): void {
    this.#unwritten.push(this.#row(event, told, times));
    if (this.#unwritten.length > MOST_UNWRITTEN) {
      this.#unwritten.shift();
      this.#context.logger.error(
        'security log: the oldest entry that could not be written is lost',
      );
    }
    this.#then(() => this.#write());
  }

  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }

  /** Never rejects: what could not be written is written with what comes next. */
  async #write(): Promise<void> {
    const rows = this.#unwritten;
    if (rows.length === 0) return;
    this.#unwritten = [];
    try {
      await this.#context.db.insertInto('security_log').values(rows).execute();
    } catch (error) {
      this.#unwritten = [...rows, ...this.#unwritten];
      this.#context.logger.error({ err: error, entries: rows.length }, 'security log not written');
    }
  }

  /** Never rejects. */
  async #takeOutOld(): Promise<void> {
    const { db, clock, logger } = this.#context;
    try {
      const before = clock.now() - KEPT_MS;
      await db.deleteFrom('security_log').where('at', '<', before).execute();
    } catch (error) {
      logger.error({ err: error }, 'security log: old entries not taken out');
    }
  }

  #row(event: SecurityEvent, told: Told, times: number): SecurityLogTable {
    return {
      id: this.#nextId(),
      at: this.#context.clock.now(),
      event,
      reason: told.reason ?? null,
      session: told.session ?? null,
      course: told.course ?? null,
      actor_person: told.actor ?? null,
      actor_account: told.account ?? null,
      subject: told.subject ?? null,
      email_hash: this.#hash('email', told.email?.trim().toLowerCase()),
      source_hash: this.#hash('source', told.address),
      times,
    };
  }

  #hash(kind: string, value: string | undefined): string | null {
    if (value === undefined || value === '') return null;
    return hmac(this.#context.key, `${kind} `, value).subarray(0, 16).toString('base64url');
  }
}
