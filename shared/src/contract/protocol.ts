/** Raised whenever an old page could misunderstand a new server or the other way round. */
export const PROTOCOL = 6;

/** No message to the server may be larger, in bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

/** The Socket.IO namespace to which every page of signed-in staff is connected. */
export const STAFF_NAMESPACE = '/staff';
