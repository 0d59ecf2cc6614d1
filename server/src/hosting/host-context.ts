import type { PreparedAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { MediaRoom } from '../media/media-room.ts';
import type { Spoken } from '../media/speaking-times.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { OpenCall } from '../room/care/reach.ts';
import type { LackingContext } from './ensure-none-lacks.ts';
import type { EventStore, StoredEvent } from './event-store.ts';

/** What a host needs from outside. */
export interface HostContext {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly logger: Logger;
  /** What the practice knows of the session, for a room that is opened for the first time. */
  readonly factsOf: (session: SessionId) => Promise<SessionFacts>;
  /** The agenda that was prepared for the session, if one was. */
  readonly preparedFor: (session: SessionId) => Promise<PreparedAgenda | undefined>;
  /**
   * The session's stream holds these events: they have just happened (`news`), or are all that it
   * held when its room was taken up. It is not waited for, and must not throw.
   */
  readonly follow: (
    session: SessionId,
    events: readonly StoredEvent[],
    how: { readonly news: boolean },
  ) => void;
  /** The session's open calls for help, as they stand now. It must not throw. */
  readonly onCalls: (session: SessionId, calls: readonly OpenCall[], ended: boolean) => void;
  /** Who of these can not be let in without a reason, which nobody has given. */
  readonly lacking: LackingContext['lacking'];
  /** The session has been ended. */
  readonly onEnded: (session: SessionId) => void;
  /** The room's media, which carries out who hears and sees whom, and tells how long who spoke. */
  readonly openMedia: (session: SessionId, onSpoken: (ms: Spoken) => void) => MediaRoom;
  /** The token of the room's lease: see leases.ts. */
  readonly token: number;
  /** The host has stepped down and must not be used again. */
  readonly onClosed: (session: SessionId) => void;
}
