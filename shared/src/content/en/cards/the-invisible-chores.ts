import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const theInvisibleChores: CardText = {
  title: 'The invisible chores',
  scenario: prose`
    Noor and Robin share a flat. Noor keeps the place going: bins, dishes, the shower that nobody
    else scrubs. Robin scarcely notices and thinks that all is well. This evening Noor asks for one
    swap: a single task that changes hands from this week.`,
  caution: prose`
    Not where home is a frightening place, or where someone there controls money, movement or
    contact: asking for more can raise the danger. Look at safety first.`,
  aim: prose`
    Noor chooses the one swap to ask for and says it in the form: when …, I …, could we …?`,
  roles: {
    asker: {
      name: 'Noor, who asks',
      brief: prose`
        You are Noor. For months you have carried this, and you know the whole list by heart.
        Tonight you leave the list in the drawer. You want one thing, and you choose it now: perhaps
        that Robin takes over the bins and you do the big shop. Start with: “Have you got ten
        minutes? It is about the flat.” Say what happens, what it does to you, and what you would
        like instead. Your old way is to sigh, to joke, to say never mind and then to bang a
        cupboard. If Robin laughs it off, you feel your face grow hot: breathe, and ask again in
        fewer words. If you get half an offer, find out when it begins.`,
    },
    flatmate: {
      name: 'Robin, the flatmate',
      brief: prose`
        You are Robin: easy-going, a bit tired, and honestly convinced that the work shares itself
        out. You do not see a mess until someone points at it. Your eyes are on your phone and your
        first words are: “Sure. Is it the hob again?” To begin with, make it small: “It’s only
        dishes”, “You’re just better at that”, “Why didn’t you say so?” Words like “always”, or a
        tally of old sins, make you dig in, and you mention the rent that you once paid early. One
        definite thing, with a day and a feeling to it, reaches you: the phone goes down, you ask a
        question back, and you make an offer of your own. Do not give in before you were asked
        clearly.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You are there so that the request arrives in one piece. Before the scene, ask: “What do you
        hope to have agreed when this is over?” Then keep three boxes in mind and tick them
        silently: the fact, the feeling, the wish. If a box stays empty too long, call a pause and
        hand over half a sentence, never a speech. When the talk turns to who is right, bring it
        back to this kitchen and these seven days. Praise no one in general; repeat the very phrase
        that worked. For the second round, suggest half the words and the same warmth.`,
    },
  },
  prompts: [
    'When … I … could we …?',
    'One swap. Which one?',
    'Leave out “always” and “never”.',
    'Once more, and shorter.',
    'From which day?',
    'The swap can be one fixed hour: help me keep bedtime.',
  ],
  observe: prose`
    Notice the words in which the request was made, the tone on both sides, and the moment when
    somebody’s body turned towards the other or away. Only what you saw and heard; no advice.`,
  debrief: [
    'Was the request clear? What exactly was asked for?',
    'What had each of them taken for granted?',
    'What felt different the second time?',
    'Which one swap could you ask for this week?',
  ],
};
