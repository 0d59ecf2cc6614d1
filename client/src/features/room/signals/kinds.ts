import type { ReactionKind } from '@rapport/shared/contract/room/signals.ts';
import { Check, HandHeart, Heart, Sun, UsersRound, type LucideIcon } from 'lucide-react';

/** What each reaction looks like, in the order in which they are offered. */
export const REACTION_ICONS: Readonly<Record<ReactionKind, LucideIcon>> = {
  heart: Heart,
  nod: Check,
  same: UsersRound,
  thanks: HandHeart,
  glad: Sun,
};

/** The reactions there are, in that order. */
export const REACTIONS = Object.keys(REACTION_ICONS) as ReactionKind[];
