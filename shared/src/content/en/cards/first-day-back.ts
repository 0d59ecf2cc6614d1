import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const firstDayBack: CardText = {
  title: 'First day back',
  scenario: prose`
    Monday, a quarter past eight, the little kitchen at work. Priya is back after nine weeks of sick
    leave for depression. Her colleague Stefan is delighted to see her and wants to know what it
    was. She decides how much he hears: a little, rather more, or nothing at all.`,
  caution: prose`
    What to tell at work is the person’s own choice and has real effects: never press for openness,
    and leave rights and certificates to people who know the local law. Take another path where
    bullying at that workplace was part of the illness.`,
  aim: prose`
    Priya prepares one sentence: as much as she wants known, and not a word beyond it. She says it
    aloud twice.`,
  roles: {
    priya: {
      name: 'Priya',
      brief: prose`
        You are Priya. You practised on the bus, and still the cup is shaking in your hand. At every
        moment it is you who decides how far the door opens. When you are asked, say what you have
        got ready, for instance: “I was ill, I’m getting better, and I’m glad to be here again.”
        Then turn to something ordinary: where the new forms are, who sits by the window these days.
        You know two ways of going wrong: to pour out everything because he is so nice, and to
        invent a bad back that you must remember for years. If he probes, repeat the last half in
        the same tone. Should you find that you do want to tell more, do it with open eyes, a piece
        at a time.`,
    },
    stefan: {
      name: 'Stefan, a colleague',
      brief: prose`
        You are Stefan. You mean well and have no idea where the fence stands. You beam: “Priya! At
        last! We were guessing all sorts of things. What did you have?” If the answer is hazy you
        guess further: the back? the heart? something at home? When she stammers you lower your
        voice and come closer, which makes it worse. You also pass on what the others said. A
        sentence that sounds finished stops you; you hear that there is nothing more to fetch. From
        then on you are a good colleague: pour the coffee, tell her one funny thing she missed, ask
        what would make today easier. If she trusts you with more, ask whether it is to stay with
        you.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You are the keeper of the fence. Ask beforehand: “On the way home tonight, what will you be
        glad to have kept for yourself?” While the scene runs, never mind whether much or little is
        told; mind whether it was chosen. If one answer drags the next behind it, call a pause, let
        her put down the cup, and ask whether she still wants to go on. If shame sends her eyes to
        the floor, have her speak her line again with her face to the camera. Hold the colleague
        back if he overdoes it: he is curious, and no detective. At the end let her say it one last
        time, so that it will be there when it is needed.`,
    },
  },
  prompts: [
    'Your prepared sentence. Full stop.',
    'Now ask something ordinary.',
    'Same words, same tone.',
    'Do you want to go on?',
    'You may also say nothing.',
  ],
  observe: prose`
    Notice how the prepared sentence sounded the first time and the last, what curiosity did to both
    faces, and how the two came to talk of other things. Only what you saw and heard; no advice.`,
  debrief: [
    'Was what should stay private kept private?',
    'How did it feel to have a sentence ready?',
    'What did the colleague need in order to stop asking?',
    'Whom will you meet on a first day of your own, and what is your sentence?',
  ],
};
