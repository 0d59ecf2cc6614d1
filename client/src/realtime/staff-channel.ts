import { PROTOCOL, STAFF_NAMESPACE } from '@rapport/shared/contract/protocol.ts';
import type {
  HelpNotice,
  HelpRef,
  ServerToStaff,
  StaffToServer,
} from '@rapport/shared/contract/staff-channel.ts';
import { io, type Socket } from 'socket.io-client';

/** The calls for help that this page of staff is to show. A new object whenever they change. */
export interface StaffNews {
  readonly notices: readonly HelpNotice[];
  /** Counts the connections: each tells the server anew what it has shown. */
  readonly generation: number;
}

/** The line on which signed-in staff are told of calls for help, as a store; open while listened to. */
export class StaffChannel {
  readonly #socket: Socket<ServerToStaff, StaffToServer>;
  readonly #listeners = new Set<() => void>();
  #news: StaffNews = { notices: [], generation: 0 };

  constructor() {
    this.#socket = io(STAFF_NAMESPACE, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      auth: { protocol: PROTOCOL },
    });
    this.#socket.on('connect', () => {
      this.#set({ ...this.#news, generation: this.#news.generation + 1 });
    });
    this.#socket.on('help:notices', ({ notices }) => this.#set({ ...this.#news, notices }));
    // Whoever is signed out is told nothing more; what was told is not kept on the screen either.
    this.#socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.#set({ ...this.#news, notices: [] });
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#socket.connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#socket.disconnect();
      this.#news = { ...this.#news, notices: [] };
    };
  };

  readonly getSnapshot = (): StaffNews => this.#news;

  /** This page shows the call, in front. */
  shown(ref: HelpRef): void {
    this.#socket.emit('help:shown', ref);
  }

  /** Who sits before this page has seen the call. */
  seen(ref: HelpRef): void {
    this.#socket.emit('help:seen', ref);
  }

  #set(news: StaffNews): void {
    this.#news = news;
    for (const listener of this.#listeners) listener();
  }
}
