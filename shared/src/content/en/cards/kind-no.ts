import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const kindNo: CardText = {
  title: 'Kind no',
  scenario: prose`
    After choir practice Leo, whom Nadia knows slightly and rather likes, asks her to lend him three
    hundred. Nadia does not want to lend money. She says no once, kindly and without excuses, and
    remains someone whom he can stand next to on Thursday.`,
  caution: prose`
    For ordinary requests only. Where money is pressed out of someone by threats, a partner, a
    relative or a debt, a kind no may not be safe: plan for safety and practical help instead. Judge
    nobody for having given.`,
  aim: prose`
    Nadia finds her no: one sentence that is kind, leaves no doubt, and stops.`,
  roles: {
    nadia: {
      name: 'Nadia',
      brief: prose`
        You are Nadia. You have lent before, and waited, and begun to avoid people. Today you mean
        to keep both your savings and the acquaintance. When the question comes, say: “No, I don’t
        lend money, Leo. It isn’t about you.” And then nothing further. Excuses are your speciality,
        the boiler, your mother, the taxes, and each is a handle by which one can be pulled. If he
        tries again, the same words, a little more slowly, with a friendly face. You will feel your
        ears grow hot and a “well, perhaps half” on your tongue; swallow it. He is allowed to be let
        down, and you need not repair that. Afterwards show that you are still there: ask how he
        likes the new piece.`,
    },
    leo: {
      name: 'Leo, from the choir',
      brief: prose`
        You are Leo. The car has broken down, you are embarrassed, and so you make it sound like
        nothing: “Listen, could you do me a tiny favour?” The sum comes only after that. You are
        decent, just short of cash and of ideas. A reason is a godsend to you; you solve it for her
        on the spot. “It needn’t be today.” “Then half?” Wavering encourages you. A lecture about
        budgets offends you, and you say so. A clear refusal surprises you. Try once more, with a
        sigh, and then notice that she still looks at you warmly; that takes the shame out of it.
        Say “fair enough”, and be the one who changes the subject if she does not.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You guard one short word. Ask at the start: “Whom have you heard refuse in a way that made
        you like them more?”, and let Nadia borrow that voice. Then listen for the comma: behind it
        the excuses begin. When one is on its way, make a closing movement with finger and thumb,
        and let her finish there. If the word comes out like a slammed door, have it again with the
        shoulders down. Kindness lies in the tone and not in the length. The man is no crook; should
        he plead or sulk for effect, remind him to be gentle. Second time round he asks differently,
        and she replies the same.`,
    },
  },
  prompts: [
    'Repeat it calmly.',
    'Full stop. No comma.',
    'No excuse, no lecture.',
    'He may be disappointed.',
    'Now talk about the music.',
  ],
  observe: prose`
    Notice how the no sounded each time, what the one who asked did with it, and what showed that
    the two were still on good terms. Only what you saw and heard; no advice.`,
  debrief: [
    'What did the relationship survive?',
    'What did the body want to do right after the no?',
    'What was it like to be refused kindly?',
    'Where is a kind no waiting in your life, and how does it begin?',
  ],
};
