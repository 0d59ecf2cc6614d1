import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { ClosedReason, RoomFrame } from '@rapport/shared/contract/socket.ts';
import type { RoomState } from '../room/core/state.ts';
import { sightOf } from '../room/view.ts';
import { viewDiff, type KnownPatches } from './view-diff.ts';

/** All that the room knows of a connection: it can be sent a frame, and ended. */
export interface ViewerPort {
  /** The connection's own identifier. */
  readonly id: string;
  /** The page it comes from; it stays the same when the page connects again. */
  readonly page: string;
  /** The hash of the secret that its browser keeps. */
  readonly device: string;
  /** The seat that its link or sign-in is for. A device that was not let in there does not have it. */
  readonly seat: SeatId;
  /** The role that the practice gives the seat now; absent where nothing is known of it. */
  readonly role?: MembershipRole;
  /** Whether it is there by signing in: that is proof enough, on whatever device. */
  readonly signedIn: boolean;
  /** What the practice knows of the device; absent where it could not be looked up. */
  readonly history?: DeviceHistory | undefined;
  readonly locale: string;
  send(frame: RoomFrame): void;
  /** Ends the connection for good, with the reason; without one, the page connects again. */
  close(reason?: ClosedReason): void;
}

/** One connection's sight of the room: what it was sent, and what it still has to be told. */
export class Viewer {
  /** As whom it looks at the room: as its seat, or as a device that does not have it. */
  readonly id: string;
  readonly port: ViewerPort;
  /** The room as it sees it. */
  readonly sight: (state: RoomState) => RoomView;
  #frame = 0;
  #sent: RoomView | undefined;

  constructor(id: string, port: ViewerPort) {
    this.id = id;
    this.port = port;
    this.sight = sightOf(id, port.locale);
  }

  /**
   * Sends what has changed since the last time; the whole view the first time. Nothing is sent,
   * and no number used, when this seat is told nothing new: so that neither says that something
   * happened elsewhere.
   */
  show(view: RoomView, now: number, known?: KnownPatches): void {
    if (!this.#sent) {
      this.showWhole(view, now);
      return;
    }
    const patch = viewDiff(this.#sent, view, known);
    if (patch.length === 0) return;
    this.#sent = view;
    this.port.send({ frame: ++this.#frame, now, patch });
  }

  /** Sends the whole view: at the beginning, and when the other end has lost its way. */
  showWhole(view: RoomView, now: number): void {
    this.#sent = view;
    this.port.send({ frame: ++this.#frame, now, view });
  }
}
