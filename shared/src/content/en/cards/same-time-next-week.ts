import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const sameTimeNextWeek: CardText = {
  title: 'Same time next week?',
  scenario: prose`
    On the library steps two people who know each other by sight have fallen into talk, and it was
    pleasant. Now one of them has to go. Usually it would end with a friendly phrase, and nothing
    would come of it. Today the other turns a good quarter of an hour into a plan.`,
  caution: prose`
    The second answer is a no: tell the one who asks beforehand, and make it a yes if a refusal
    would be too much today. A first plan with someone hardly known belongs in a public place.`,
  aim: prose`
    The one who asks decides on a day, a place and something small to do, and on one friendly line
    in case they are turned down.`,
  roles: {
    asker: {
      name: 'The one who asks',
      brief: prose`
        You have enjoyed this more than you expected, and in a minute it will be over. You would
        like to see this person again; that is all, and it is plenty. Take hold while it is warm: “I
        liked this. Would you have a coffee with me here on Thursday, at about this time?” What you
        know of yourself: you say “some time”, you wait to be invited, or you take the offer back
        before there is an answer. After asking, be quiet. If they hesitate, propose one other day,
        and only one. If they decline, say “a pity, perhaps another week”, and mean it; it is the
        Thursday that has been turned down, and not you.`,
    },
    other: {
      name: 'The pleasant acquaintance',
      brief: prose`
        You have been laughing, and you had not expected to. You gather up your books: “Well, I must
        be off. We should do this again!” You say that to everyone. A vague reply gets an equally
        vague one, and away you go. Asked straight out, you are surprised and rather touched; nobody
        does that. Still, do not make it too easy: you are busy then. If there is a second
        suggestion, accept, and settle where to wait. If it is hastily withdrawn, let it go with a
        friendly shrug. When the scene is played again you refuse altogether, kindly and without a
        reason, so that this can be practised too.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You are in charge of the last thirty seconds. Let the two chat for a minute first; before
        that, ask: “What is the smallest plan that you would look forward to?” Then watch for the
        moment when things are packed up; that is the doorstep on which most plans die. If it is
        passing, whisper “now”. If the question arrives in cotton wool, if you ever, only if you
        want, have it unwrapped and put again. After it, count silently to five and allow nobody to
        rescue it. At a no, look at what the face does, and find out what this person would like to
        tell themselves on the way home.`,
    },
  },
  prompts: [
    'Day and place.',
    'Now, before the bag is shut.',
    'Ask. Then wait.',
    'One other day, not three.',
    'It is the day they refused, not you.',
  ],
  observe: prose`
    Notice how the question was put, what happened in the pause that followed, and how the two
    parted. Only what you saw and heard; no advice.`,
  debrief: [
    'What did it take to say a day and a place?',
    'If they decline: what will you tell yourself, and whom will you ask next?',
    'What was it like to be asked?',
    'Which pleasant chat of yours could become a plan this week?',
  ],
};
