import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const hardDateAhead: CardText = {
  title: 'Hard date ahead',
  scenario: prose`
    In three weeks a day comes round that will be hard: a birthday, the day of a death, the first
    holiday without someone. Well before it, one person rings somebody they trust, says which day it
    is and where they will be, and asks for one thing.`,
  caution: prose`
    If thoughts of dying gather around that date, do not rehearse: go through the crisis plan with
    the date marked in it, and see to safety. Leave aside a loss that is too raw to name. Have
    everyone think of a second person, in case the first cannot come.`,
  aim: prose`
    The caller names the day, the place, and one request that a friend could meet in an hour or two.`,
  roles: {
    caller: {
      name: 'The one who rings',
      brief: prose`
        Take a date of your own, or borrow one: the eleventh of next month, a father’s birthday. You
        have got into the way of telling nobody, and then of lying awake beside the day as it goes
        by. This time you are early. You start: “I’m calling about a date. It isn’t now, and I’d
        like company when it is.” Say what it stands for; one sentence is enough. Then ask for
        something that could be photographed: walk with me at four, eat soup with me, send me a
        picture of him. If you are offered too much, choose a piece of it. If you are promised
        something vague, ask them to fetch their calendar. Before you hang up, have it said back to
        you.`,
    },
    ally: {
      name: 'The trusted friend',
      brief: prose`
        You are fond of this person and forgetful by nature. You pick up cheerfully: “Hello, you! Is
        everything all right?” When you understand what it is about, kindness carries you away: “Of
        course, any time, just shout.” You mean it, and it will not hold, because there is no hour
        in it. You also like to cheer people up: perhaps it won’t be so bad? Both get stronger as
        long as you are left guessing. As soon as you hear a time and a task, you reach for a pen
        and become wholly dependable. If you cannot manage that hour, say so honestly and offer
        another. Improve nothing. Ask only what you should call the day when you write it down.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        Your job is a call with edges. First ask: “At what hour will that day be steepest?”, and let
        the plan be for that hour. While they talk, listen for three parts and count them on your
        fingers where both can see it: when, where, what. A missing finger is a reason to pause; a
        trembling voice is not. If the wish shrinks while it is being spoken, “only if you have
        time”, have it said again at its first size. Nobody needs to look after the friend’s
        feelings here. When it is agreed, ask who would be next on the list, and whether that person
        knows. Keep the second go to a minute.`,
    },
  },
  prompts: [
    'Day, place, request.',
    'Ask for something one can picture.',
    'Say it again at full size.',
    'Have it written down.',
    'And who, if they cannot?',
  ],
  observe: prose`
    Notice when the plan became something that one could picture, what the voices did at that point,
    and how the two said goodbye. Only what you saw and heard; no advice.`,
  debrief: [
    'How was it to ask before the day, and not in the middle of it?',
    'Which words turned goodwill into a plan?',
    'Who is your second person, should the first be away?',
    'Which date will you mark, and when will you ring?',
  ],
};
