import { lazyPanel } from '../core/lazy-panel.tsx';
import { useView } from '../session/room-context.ts';

const panel = lazyPanel(async () => (await import('./ExercisePanel.tsx')).ExercisePanel);
const question = lazyPanel(async () => (await import('./PartStrip.tsx')).InvitationStrip);
const part = lazyPanel(async () => (await import('./PartStrip.tsx')).PartStrip);

/** The panel, and how it is loaded ahead: together with what stands with the people. */
export const exercisePanel = {
  ...panel,
  ahead: () => Promise.all([panel.ahead(), question.ahead(), part.ahead()]),
};

/** What the exercise asks of the viewer; loaded once there is an exercise, as all of it. */
export const LazyInvitation = () => useExercise() && <question.Content />;

/** What the viewer plays by. */
export const LazyPart = () => useExercise() && <part.Content />;

const useExercise = () => useView(({ exercise }) => exercise !== undefined);
