import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const fridayDeadline: CardText = {
  title: 'Friday deadline',
  scenario: prose`
    It is twenty past three on a Friday. In his mind Oskar already has his coat on, when his manager
    Dana brings one more report, wanted by Monday. Two other tasks of his are due as well. Oskar
    neither takes it in silence nor refuses: he offers two ways in which it could work.`,
  caution: prose`
    Where there is bullying, discrimination or a real threat to the job, a better sentence is not
    the answer: think first about who could stand by the person. Nobody has to try this out on
    Monday.`,
  aim: prose`
    Oskar decides on two options that he could truly live with, each with a day to it, and leaves
    out the word sorry.`,
  roles: {
    oskar: {
      name: 'Oskar',
      brief: prose`
        You are Oskar. You are good at your work and bad at leaving it; twice this month you gave
        away a Sunday that nobody had asked for aloud. You feel a “no problem” on its way up. Say
        this in its place: “I can see it’s urgent. Here is what I can do.” Then the two ways:
        perhaps the whole thing by Wednesday, or the figures alone on Monday while something else
        moves back. Let her choose. Your reflex is to apologise, to list how much you have on, or to
        agree and to be furious on the stairs. When she sighs, guilt comes; count to three and offer
        both again, shorter. If she thinks up a third way, find out what it would push aside before
        you say yes.`,
    },
    dana: {
      name: 'Dana, his manager',
      brief: prose`
        You are Dana. Your own boss rang ten minutes ago, and you are passing the pressure on
        without noticing. You come in fast: “Quick one. I need this on my desk on Monday, and you’re
        the only one who can do it.” You suppose that he has time, for he has never said otherwise.
        Apologies and tangled reasons you brush aside: “You always manage.” At a bare no you look at
        the ceiling and speak of the team. What you can work with is a choice: then you stop, ask
        one sensible question about dates, and pick. You are relieved to have something to tell
        upstairs. You like him; never threaten.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You keep the offer in sight. Before the start, have both ways told to you in one breath, and
        ask: “With which of them would you sleep?” If with neither, find another. During the scene
        listen for three little thieves: sorry, just, and actually. When one of them has stolen a
        line, pause and have it spoken without. The silence after the offer belongs to the manager;
        gently keep him from filling it. Should it turn into a debate about whether he works hard
        enough, lead it back to the two days. You are no judge of the firm. On the second run, let
        it all take less than a minute.`,
    },
  },
  prompts: [
    'Two options, no apology.',
    'Now wait. It is her turn.',
    'Which days?',
    'What would that push back?',
    'Say it without “just”.',
  ],
  observe: prose`
    Notice how the two options were put, what the pause afterwards was like, and how voices and
    shoulders changed once a choice had been made. Only what you saw and heard; no advice.`,
  debrief: [
    'What had each of them assumed about the other?',
    'What was it like to offer a choice and no apology?',
    'What did it take to leave the silence alone?',
    'Where, at work or at home, could you offer two ways this week?',
  ],
};
