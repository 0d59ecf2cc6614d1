import type { StepKind } from '../../contract/exercise-kinds.ts';
import type { StepText } from '../card.ts';
import { prose } from '../prose.ts';

/** The steps of an exercise in English: what they are called and what everyone does in them. */
export const stepTexts: Readonly<Record<StepKind, StepText>> = {
  casting: {
    title: 'Who plays',
    instruction: prose`
      Read the scene and see who would like to play. Being asked is not the same as having to: yes
      and no are equally good answers.`,
  },
  aim: {
    title: 'What to try',
    instruction: prose`
      Whoever rehearses says in one sentence what they would like to try. Small is good: one
      sentence to say, one moment to bear, one thing to ask for.`,
  },
  play: {
    title: 'Playing the scene',
    instruction: prose`
      Play it as it might really go. It need not be good. Whoever does not play keeps their
      microphone off and watches kindly.`,
  },
  coach: {
    title: 'Pause and coach',
    instruction: prose`
      Stop and breathe. Say first what worked, then choose one single thing to do differently. The
      one who rehearses decides what that is.`,
  },
  replay: {
    title: 'Once more',
    instruction: prose`
      Play it again, shorter, with that one change. Where two are playing, they may change places if
      both want to.`,
  },
  derole: {
    title: 'Stepping out of the role',
    instruction: prose`
      Leave the scene behind. Say your own name, stretch or look around your room. If you played
      someone else, name one way in which you are not that person.`,
  },
  debrief: {
    title: 'Talking it over',
    instruction: prose`
      Whoever played speaks first, then whoever watched. Say what you noticed and what you felt;
      advice is not needed.`,
  },
};

/** What everyone may refuse, shown with every exercise. */
export const optOut = prose`
  You can pass, before or during the scene, and nobody will ask for a reason. Anyone can stop the
  scene at any moment. Nobody is asked to play a person who has harmed them.`;

/** What those without a role do. */
export const observe = prose`
  Watch for words that help, for tone of voice, and for what faces and hands do. Keep it for later,
  and keep it to what you noticed: no advice is needed.`;

/** When to play no card at all. */
export const exclusions = prose`
  No role play, whatever the card, with someone who is manic, psychotic or intoxicated, or at risk
  of harming themselves or somebody else now. See to their safety first.`;
