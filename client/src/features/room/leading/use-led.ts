import { useView } from '../session/room-context.ts';
import { ledNow, type Led } from './led-now.ts';

/** What is being led now, drawn anew only when something of that has changed. */
export function useLed(): Led {
  const me = useView((view) => view.me);
  const can = useView((view) => view.can);
  const round = useView((view) => view.round);
  const exercise = useView((view) => view.exercise);
  const agenda = useView((view) => view.agenda);
  return ledNow({
    me,
    can,
    ...(round && { round }),
    ...(exercise && { exercise }),
    ...(agenda && { agenda }),
  });
}
