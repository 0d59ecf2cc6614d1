import type { Clock } from '../../platform/clock.ts';
import type { Sender } from '../../platform/mail-settings.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Seal } from '../../platform/seal.ts';
import type { SecurityLog } from '../../platform/security-events.ts';
import type { Db } from '../../storage/database.ts';
import type { RoomPorts } from './room-ports.ts';

/** How letters get into the outbox. */
export interface MailOut {
  /** What Message-IDs end in. */
  readonly host: string;
  /** Whom letters come from. */
  readonly from: Sender;
  /** What the secrets of links in letters are made with. */
  readonly tokenKey: Buffer;
  /** A letter was put in the outbox: it need not wait. */
  wake(): void;
}

/** What the practice's services work with. */
export interface PracticeContext {
  readonly db: Db;
  readonly clock: Clock;
  /** What join links are proven with. */
  readonly linkKey: Buffer;
  /** The origin that join links lead to. */
  readonly publicUrl: string;
  readonly rooms: RoomPorts;
  readonly logger: Logger;
  readonly security: SecurityLog;
  /** What care sheets are sealed with. */
  readonly sheetSeal: Seal;
  /** What is sensitive in the records of clients is sealed with it. */
  readonly clientSeal: Seal;
  /** The zone of the practice's clocks on the wall: its days begin by it. */
  readonly timeZone: string;
  /** Absent where no mail server is set: then everything is handed over by hand. */
  readonly mail?: MailOut;
}
