import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const unsaidWords: CardText = {
  title: 'Unsaid words',
  scenario: prose`
    Imagine that among the pictures on your screen one tile is empty. It is kept for someone who has
    died, and to whom something was never said. One person speaks to it, in a few sentences of their
    own: what they are thankful for, what was hard, what they would still like to tell. Nobody
    answers, and nobody has to.`,
  caution: prose`
    Not with psychosis, dissociation or trauma symptoms, nor after a recent or violent death, a
    suicide or the loss of a baby. Not to someone who did harm. At thoughts of dying or of following
    them, stop and see to safety. Afterwards ground first, then talk. Stay with the speaker.`,
  aim: prose`
    The speaker says whom they will talk to, names one feeling that has two sides to it, and chooses
    the words with which they will take leave for today.`,
  roles: {
    speaker: {
      name: 'The one who speaks',
      brief: prose`
        You speak as yourself, to one person who has died. Turn a little towards an empty corner
        of your screen, as you would to a chair across a table, and begin with the name: “There is
        something I never got to tell you.” A few lines are plenty. Let at least one of them hold
        two things at a time: I miss you and I am still angry; I was relieved, and ashamed of it.
        Nothing that you felt is too small or too ugly for this. If you go numb or begin to float
        away, stop, open your hands, and look at the place that you are in. If your voice shakes, it
        may. When you have said it, close as you planned, aloud. In the second round, say only the
        sentence that mattered most.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You sit beside the speaker, never opposite: you do not stand in for the one who has died,
        and you give no reply on their behalf. Before it begins, agree on a sign that means enough, and
        ask: “Whom could you ring tonight, if you wanted to?” During it you hardly say a thing;
        breathe slowly, so that it can be seen. If only fine words come, ask softly for the rest of
        the feeling; if only bitter ones, leave them be, for what is tender often comes later. At a
        fixed look, pale lips, or a voice that is suddenly far away, ask for a halt at once. At the
        end, lead the way back: the chair, the light, one colour nearby, a sip of water. Every
        question can wait until then.`,
    },
  },
  prompts: [
    'Start with the name.',
    'And the other side of that feeling?',
    'One sentence, one breath.',
    'You may stop here.',
    'Say goodbye for today.',
    'Look around: five things that you see.',
  ],
  observe: prose`
    Keep still and stay with it. Notice where the voice grew softer or firmer, which sentence seemed
    to weigh the most, and what breath and hands did. Only what you saw and heard; no advice.`,
  debrief: [
    'Where are you now: what do you see and hear in your own room?',
    'Which sentence was the hardest, and which was a relief?',
    'What was it like to let two feelings stand side by side?',
    'What will you do for yourself this evening, and who will be near?',
  ],
};
