import type { Socket } from 'socket.io-client';

/** A command as the load gives it. */
export interface Order {
  /** What is done: commands of one kind make frames of about one size. */
  readonly kind: 'hand' | 'microphone' | 'agenda';
  /** Which of the room's people does it. */
  readonly by: number;
}

/** One room as the load sees it. */
export interface LoadedRoom {
  /** The connections of its people. */
  readonly sockets: readonly Socket[];
  /** What is sent for the order, and the subject by which frames about it are known. */
  readonly compose: (order: Order) => { envelope: { readonly id: string }; subject: string };
  /** What a frame is about. */
  readonly subjectOf: (frame: unknown) => string;
}

/** One of the two servers, with all its rooms full. */
export interface Side {
  readonly rooms: readonly LoadedRoom[];
  readonly stop: () => Promise<void>;
}
