import type { JoinInfo } from '@rapport/shared/contract/rest.ts';

/** How someone comes into a room: with the token of their link, or signed in as staff. */
export type RoomEntry = {
  info: JoinInfo;
  /** As the others are to see it. */
  name: string;
  /** May be empty. */
  pronouns: string;
  /** They have just asked to come in: whoever had left is not asked once more. */
  joining?: true;
} & ({ kind: 'link'; token: string } | { kind: 'staff'; session: string });
