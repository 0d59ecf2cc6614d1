import type { RoleKind, StepKind } from '../contract/exercise-kinds.ts';
import type {
  Approach,
  CardPhase,
  Format,
  ProblemArea,
  SessionKind,
} from '../contract/practice.ts';

/** A part in the scene. */
interface CardRole {
  id: string;
  kind: RoleKind;
  /** Whether someone must have said yes to it before the play can start. */
  required: boolean;
}

/** A step of the exercise; with `seconds` it is timed. */
export interface CardStep {
  kind: StepKind;
  seconds?: number;
}

/** A role-play exercise of the library, without its words: the same in every language. */
export interface Card {
  /** Kebab-case. It stands in stored events: it never changes and is never used again. */
  id: string;
  /** Raised when roles or steps change. */
  version: number;
  area: ProblemArea;
  phases: readonly CardPhase[];
  approaches: readonly Approach[];
  /** Whether it can be played in a group, by one person with a facilitator, or both. */
  formats: readonly Format[];
  /** The kinds of sessions that it is made for; it can be chosen in others. */
  kinds: readonly SessionKind[];
  /** How much it may stir up: 1 light, 3 heavy. */
  intensity: 1 | 2 | 3;
  /** One protagonist, most often another who answers, and perhaps a coach. */
  roles: readonly CardRole[];
  /** In order, from casting to debrief. */
  steps: readonly CardStep[];
}

/** The words of a card in one language. */
export interface CardText {
  title: string;
  /** Everyone in the room reads it. */
  scenario: string;
  /** When not to use the card: only for facilitators. */
  caution?: string;
  /** The card's own instruction for the aim step, in place of the general one. */
  aim?: string;
  /** By role. Everyone reads the name; the brief is private to who plays it and to facilitators. */
  roles: Readonly<Record<string, { name: string; brief: string }>>;
  /** Short lines to say during a pause: only for the coach and facilitators. */
  prompts: readonly string[];
  /** What those without a role watch for. */
  observe: string;
  /** The questions to talk about afterwards. */
  debrief: readonly string[];
}

/** The words of a kind of step in one language. */
export interface StepText {
  title: string;
  /** What everyone does now. */
  instruction: string;
}
