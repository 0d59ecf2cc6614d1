import { z } from 'zod';
import { NODE_NAME } from './protocol.ts';
import type { Patch } from '../rules/patch.ts';
import type { WireError } from './errors.ts';
import { commandId, deviceSecret, sessionId } from './ids.ts';
import {
  mediaCloseProducer,
  mediaConnect,
  mediaOpen,
  mediaProduce,
  mediaRestartIce,
  mediaResume,
  mediaTiles,
  type ConsumerOffer,
  type FlowNews,
  type IceRestarted,
  type IceServersChanged,
  type LineNews,
  type MediaCapabilities,
  type MediaOpened,
} from './media.ts';
import { roomCommand, type RoomView } from './room.ts';

/**
 * The Socket.IO handshake's `auth`. A client shows its join link's token; staff show the session
 * they open, and their sign-in cookie comes with the handshake.
 */
export const handshake = z.strictObject({
  protocol: z.int(),
  token: z.string().max(200).optional(),
  session: sessionId.optional(),
  /** Random, made when the page is loaded: tells this tab from another of the same browser. */
  page: z.string().regex(/^[A-Za-z0-9_-]{16,40}$/),
  /** The secret that this browser keeps for the link: only an admitted device returns by itself. */
  device: deviceSecret,
  /**
   * Whether the page connects again by itself. Then it does not take the seat from another page
   * that the person has gone on to; a page that was opened just now does.
   */
  resume: z.boolean(),
  /** The node that was said to have the room, and could not be reached from here. */
  notAt: z.string().regex(NODE_NAME).optional(),
});
export type Handshake = z.infer<typeof handshake>;

/** `room:command`: the id makes a repeated one take effect once. */
export const commandEnvelope = z.strictObject({ id: commandId, command: roomCommand });
export type CommandEnvelope = z.infer<typeof commandEnvelope>;

/** What every request is answered with. */
export type Answer<T = undefined> =
  (T extends undefined ? { ok: true } : { ok: true; value: T }) | { ok: false; error: WireError };

/**
 * A step of the view. `frame` counts what this connection was sent, so that it tells nothing of
 * what others were sent; a patch applies to the frame just before it. `now` is the server's clock.
 */
export type RoomFrame =
  { frame: number; now: number; view: RoomView } | { frame: number; now: number; patch: Patch };

/** Why a connection was ended by the server, for good; the client does not try again by itself. */
export type ClosedReason =
  | 'superseded'
  | 'too-many-devices'
  | 'protocol-mismatch'
  // What let the connection in holds no longer.
  | 'link-revoked'
  | 'link-expired'
  | 'sign-in-needed'
  | 'not-signed-in'
  | 'not-allowed';

const nothing = z.strictObject({});

/** All requests of a page, each with what it carries. Every one is answered. */
export const roomRequests = {
  'room:command': commandEnvelope,
  /** Asks for a fresh view: after a gap. */
  'room:resync': nothing,
  /** For the client to measure how far its clock is from the server's. */
  'room:clock': nothing,
  'media:capabilities': nothing,
  'media:open': mediaOpen,
  'media:connect': mediaConnect,
  'media:produce': mediaProduce,
  'media:close-producer': mediaCloseProducer,
  'media:restart-ice': mediaRestartIce,
  'media:resume': mediaResume,
  'media:tiles': mediaTiles,
};
export type RequestName = keyof typeof roomRequests;

/** What each request is answered with, besides that it was carried out. */
export interface RoomAnswers {
  'room:command': undefined;
  'room:resync': undefined;
  /** The server's clock, ms since the epoch. */
  'room:clock': { now: number };
  'media:capabilities': MediaCapabilities;
  'media:open': MediaOpened;
  'media:connect': undefined;
  'media:produce': { producer: string };
  'media:close-producer': undefined;
  'media:restart-ice': IceRestarted;
  'media:resume': undefined;
  'media:tiles': undefined;
}

/** What a request carries, as it is sent. */
export type PayloadOf<Name extends RequestName> = z.input<(typeof roomRequests)[Name]>;

/** From the client to the server. */
export type ClientToServer = {
  [Name in RequestName]: (
    payload: PayloadOf<Name>,
    ack: (answer: Answer<RoomAnswers[Name]>) => void,
  ) => void;
};

/**
 * As {@link ClientToServer}, for code that passes on requests of whatever name: Socket.IO's types
 * cannot follow which payload goes with a name that is not settled yet.
 */
export type AnyRequest = {
  [Name in RequestName]: (
    payload: PayloadOf<RequestName>,
    ack: (answer: Answer<RoomAnswers[RequestName]>) => void,
  ) => void;
};

/** From the server to the client. */
export interface ServerToClient {
  'room:frame': (frame: RoomFrame) => void;
  /** What was answered or signed before coming in has changed: facilitators ask for it again. */
  'room:arrivals': (payload: Record<string, never>) => void;
  'room:closed': (payload: { reason: ClosedReason }) => void;
  'media:consumer': (offer: ConsumerOffer) => void;
  'media:consumer-closed': (payload: { consumer: string }) => void;
  /** Of which consumers packets come now, and of which not: they show no frozen face. */
  'media:flow': (payload: FlowNews) => void;
  /** Who speaks, the loudest first; empty in silence. */
  'media:speakers': (payload: { seats: string[] }) => void;
  /** Whose line is bad, of those whom the seat may hear or see, and the seat itself. */
  'media:lines': (payload: LineNews) => void;
  /** The seat was let in: only now it may use the relay, where there is one. */
  'media:ice-servers': (payload: IceServersChanged) => void;
  /** The router is gone (its worker died): open the media again. */
  'media:reset': (payload: Record<string, never>) => void;
}
