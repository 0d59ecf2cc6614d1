import type { WholeCard } from '@rapport/shared/contract/card.ts';
import { CARD_LIMITS } from '@rapport/shared/contract/card-limits.ts';
import type { RoleKind, StepKind } from '@rapport/shared/contract/exercise-kinds.ts';
import type { CardPhase, ProblemArea } from '@rapport/shared/contract/practice.ts';

/** A part of a card that is being written. */
export interface RoleDraft {
  readonly id: string;
  readonly kind: RoleKind;
  readonly required: boolean;
  readonly name: string;
  readonly brief: string;
}

/** A step that the card has or may have. */
export interface StepDraft {
  readonly kind: StepKind;
  readonly on: boolean;
  readonly seconds?: number | undefined;
}

/** A card that is being written: anything may still be missing or too long. */
export interface CardDraft {
  readonly id: string;
  readonly title: string;
  readonly area: ProblemArea;
  readonly phases: readonly CardPhase[];
  readonly intensity: number;
  readonly scenario: string;
  readonly caution: string;
  readonly aim: string;
  readonly roles: readonly RoleDraft[];
  readonly steps: readonly StepDraft[];
  /** One in each line. */
  readonly prompts: string;
  readonly observe: string;
  /** One in each line. */
  readonly debrief: string;
  readonly shared: boolean;
}

/** What is wrong with a field of a draft. */
export type CardProblem =
  | { readonly what: 'missing' }
  | { readonly what: 'tooLong'; readonly by: number }
  | { readonly what: 'lineTooLong'; readonly line: number }
  | { readonly what: 'tooMany'; readonly most: number };

const COURSE: readonly StepDraft[] = [
  { kind: 'casting', on: true },
  { kind: 'aim', on: true },
  { kind: 'play', on: true, seconds: 240 },
  { kind: 'coach', on: true },
  { kind: 'replay', on: true, seconds: 180 },
  { kind: 'derole', on: true },
  { kind: 'debrief', on: true },
];

/** The steps that one may do without. What makes a play safe is not among them. */
export const OPTIONAL_STEPS: readonly StepKind[] = ['aim', 'coach', 'replay'];

/** An empty card: someone who rehearses, someone who answers, and the usual course. */
export const blankDraft = (id: string): CardDraft => ({
  id,
  title: '',
  area: 'any',
  phases: ['middle'],
  intensity: 1,
  scenario: '',
  caution: '',
  aim: '',
  roles: [
    { id: 'protagonist', kind: 'protagonist', required: true, name: '', brief: '' },
    { id: 'other', kind: 'other', required: true, name: '', brief: '' },
  ],
  steps: COURSE,
  prompts: '',
  observe: '',
  debrief: '',
  shared: false,
});

/** A card as it is to be changed. */
export const draftOf = (card: WholeCard, shared: boolean): CardDraft => ({
  id: card.id,
  title: card.title,
  area: card.area,
  phases: card.phases,
  intensity: card.intensity,
  scenario: card.scenario,
  caution: card.caution ?? '',
  aim: card.aim ?? '',
  roles: card.roles,
  steps: COURSE.map(({ kind }) => {
    const step = card.steps.find((one) => one.kind === kind);
    return step ? { ...step, on: true } : { kind, on: false };
  }),
  prompts: card.prompts.join('\n'),
  observe: card.observe ?? '',
  debrief: card.debrief.join('\n'),
  shared,
});

/** The card that a draft without problems stands for. */
export const cardOf = (draft: CardDraft): WholeCard => ({
  id: draft.id,
  title: draft.title.trim(),
  area: draft.area,
  phases: [...draft.phases],
  intensity: draft.intensity,
  scenario: draft.scenario.trim(),
  ...(draft.caution.trim() === '' ? {} : { caution: draft.caution.trim() }),
  ...(draft.aim.trim() === '' ? {} : { aim: draft.aim.trim() }),
  roles: draft.roles.map((role) => ({
    ...role,
    name: role.name.trim(),
    brief: role.brief.trim(),
  })),
  steps: draft.steps.flatMap(({ kind, on, seconds }) =>
    on ? [{ kind, ...(seconds === undefined ? {} : { seconds }) }] : [],
  ),
  prompts: linesOf(draft.prompts),
  ...(draft.observe.trim() === '' ? {} : { observe: draft.observe.trim() }),
  debrief: linesOf(draft.debrief),
});

/** What has to be put right before the draft is a card, by field; `role id` for those of parts. */
export function problemsOf(draft: CardDraft): ReadonlyMap<string, CardProblem> {
  const problems = new Map<string, CardProblem>();
  const text = (field: string, value: string, most: number, needed: boolean) => {
    const length = value.trim().length;
    if (length === 0 && needed) problems.set(field, { what: 'missing' });
    if (length > most) problems.set(field, { what: 'tooLong', by: length - most });
  };
  const lines = (field: string, value: string, most: number) => {
    const written = linesOf(value);
    const line = written.findIndex(({ length }) => length > CARD_LIMITS.line) + 1;
    if (line > 0) problems.set(field, { what: 'lineTooLong', line });
    if (written.length > most) problems.set(field, { what: 'tooMany', most });
  };
  text('title', draft.title, CARD_LIMITS.title, true);
  if (draft.phases.length === 0) problems.set('phases', { what: 'missing' });
  text('scenario', draft.scenario, CARD_LIMITS.scenario, true);
  text('caution', draft.caution, CARD_LIMITS.caution, false);
  text('aim', draft.aim, CARD_LIMITS.aim, false);
  for (const { id, name, brief } of draft.roles) {
    text(`name ${id}`, name, CARD_LIMITS.roleName, true);
    text(`brief ${id}`, brief, CARD_LIMITS.brief, true);
  }
  lines('prompts', draft.prompts, CARD_LIMITS.prompts);
  text('observe', draft.observe, CARD_LIMITS.observe, false);
  lines('debrief', draft.debrief, CARD_LIMITS.debrief);
  return problems;
}

/** The draft with one more part of this kind. */
export function withRole(draft: CardDraft, kind: 'other' | 'coach'): CardDraft {
  const taken = new Set(draft.roles.map(({ id }) => id));
  let id: string = kind;
  for (let n = 2; taken.has(id); n += 1) id = `${kind}-${n}`;
  const role = { id, kind, required: kind === 'other', name: '', brief: '' };
  return { ...draft, roles: [...draft.roles, role] };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
