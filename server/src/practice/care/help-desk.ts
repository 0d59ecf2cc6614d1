import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { HelpNotice, HelpRef } from '@rapport/shared/contract/staff-channel.ts';
import type { Clock } from '../../platform/clock.ts';
import { AppError } from '../../platform/errors.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Db } from '../../storage/database.ts';
import { auditHelpReached } from '../audit/audit.ts';
import {
  facilitates,
  factsFor,
  isForAllStaff,
  isForFacilitators,
  noticeOf,
  type HelpEscalation,
  type RoomCall,
  type SessionCalls,
} from './help-notices.ts';

/** A page of signed-in staff, somewhere in Rapport but for the room of the call. */
export interface StaffPage {
  readonly account: string;
  /** All that the page is to show now. */
  show(notices: readonly HelpNotice[]): Promise<void>;
}

interface HelpDeskContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly escalation: HelpEscalation;
  /** Whether the holder of an account works here, and has no part in sessions. */
  readonly isKeptOut: (account: string) => Promise<boolean>;
  /** Tells the room that staff were shown the call, or have seen it. */
  readonly reached: (call: HelpRef, how: 'told' | 'seen') => Promise<void>;
}

const keyOf = (session: SessionId, { seat, since }: RoomCall): string =>
  `${session} ${seat} ${String(since)}`;

/**
 * Brings calls for help to the practice's staff outside the room. Rooms tell it of their open
 * calls; pages of staff come and go, are told what they are to show, and say what they have shown.
 * Another way out of the room, such as e-mail, follows the same `update`.
 */
export class HelpDesk {
  readonly #context: HelpDeskContext;
  readonly #open = new Map<SessionId, SessionCalls>();
  /** What each page has shown, by {@link keyOf}. */
  readonly #pages = new Map<StaffPage, Set<string>>();
  /** What has been entered in the audit trail already. */
  readonly #entered = new Set<string>();
  #last: Promise<void> = Promise.resolve();

  constructor(context: HelpDeskContext) {
    this.#context = context;
  }

  /** The open calls of a session, whenever something about them has changed. Never throws. */
  update(calls: SessionCalls): void {
    const before = this.#open.get(calls.session);
    if (JSON.stringify(before) === JSON.stringify(calls)) return;
    if (calls.calls.length > 0) this.#open.set(calls.session, calls);
    else if (!this.#open.delete(calls.session)) return;
    this.#showAll();
  }

  /** A page of staff has come. Returns what to call when it has gone. */
  open(page: StaffPage): () => void {
    this.#pages.set(page, new Set());
    this.#showAll();
    return () => {
      const shown = this.#pages.get(page);
      this.#pages.delete(page);
      // What stood on this page alone is for others now.
      if (shown && shown.size > 0) this.#showAll();
    };
  }

  /**
   * The page has shown a call.
   * @throws AppError `not-found` where the call is not for its holder, or over.
   */
  async shown(page: StaffPage, ref: HelpRef): Promise<void> {
    const call = await this.#callFor(page, ref);
    this.#pages.get(page)?.add(keyOf(ref.session, call));
    await this.#reach(page, ref, call, 'told');
    this.#showAll();
  }

  /** The page's holder says that they have seen the call. @throws AppError as {@link shown} */
  async seen(page: StaffPage, ref: HelpRef): Promise<void> {
    await this.#reach(page, ref, await this.#callFor(page, ref), 'seen');
  }

  /** Waits for what is being shown. */
  async close(): Promise<void> {
    this.#pages.clear();
    await this.#last;
  }

  async #callFor(page: StaffPage, { session, seat }: HelpRef): Promise<RoomCall> {
    const notices = await this.#noticesFor(page.account);
    const told = notices.some((one) => one.session === session && one.seat === seat);
    const call = this.#open.get(session)?.calls.find((one) => one.seat === seat);
    if (!told || !call) throw new AppError('not-found', 'seat');
    return call;
  }

  async #reach(
    { account }: StaffPage,
    ref: HelpRef,
    call: RoomCall,
    how: 'told' | 'seen',
  ): Promise<void> {
    const { db, clock, logger, reached } = this.#context;
    const entry = `${how} ${account} ${keyOf(ref.session, call)}`;
    if (!this.#entered.has(entry)) {
      this.#entered.add(entry);
      try {
        await auditHelpReached(db, { at: clock.now(), account, how, ...ref });
      } catch (error) {
        // Somebody needs help: that matters more than the entry, and the log tells of it.
        logger.error({ err: error, session: ref.session }, 'who was told of a call, not entered');
      }
    }
    await reached(ref, how);
  }

  #showAll(): void {
    this.#last = this.#last.then(async () => {
      for (const page of this.#pages.keys()) {
        try {
          await page.show(await this.#noticesFor(page.account));
        } catch (error) {
          this.#context.logger.error({ err: error }, 'staff not told of a call for help');
        }
      }
    });
  }

  async #noticesFor(account: string): Promise<HelpNotice[]> {
    const notices: HelpNotice[] = [];
    if (await this.#context.isKeptOut(account)) return notices;
    for (const open of this.#open.values()) {
      const facts = await factsFor(this.#context.db, open.session);
      const mine = facilitates(facts.seats, account, open.ended);
      const calls = open.calls.filter((call) =>
        mine
          ? isForFacilitators(open, call)
          : this.#context.escalation === 'practice' &&
            isForAllStaff(
              call,
              this.#isShownTo((other) => facilitates(facts.seats, other, open.ended), open, call),
            ),
      );
      notices.push(...calls.flatMap((call) => noticeOf(facts, open, call, mine) ?? []));
    }
    return notices.sort((one, other) => one.since - other.since);
  }

  /** Whether a page of one of these accounts shows the call. */
  #isShownTo(whose: (account: string) => boolean, { session }: SessionCalls, call: RoomCall) {
    const key = keyOf(session, call);
    return [...this.#pages].some(([{ account }, shown]) => shown.has(key) && whose(account));
  }
}
