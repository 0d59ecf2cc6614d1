/** Raised whenever an old page could misunderstand a new server or the other way round. */
export const PROTOCOL = 6;

/** No message to the server may be larger, in bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

/** The Socket.IO namespace to which every page of signed-in staff is connected. */
export const STAFF_NAMESPACE = '/staff';

/** What a node may be called. */
export const NODE_NAME = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** Where Socket.IO is: at whichever node the public address leads to, or at the one of this name. */
export const socketPath = (node?: string): string =>
  node === undefined ? '/socket.io' : `/node/${node}/socket.io`;
