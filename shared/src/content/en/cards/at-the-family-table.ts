import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const atTheFamilyTable: CardText = {
  title: 'Not the life they had in mind',
  scenario: prose`
    A life does not fit what a family expects. Choose one: somebody tells an aunt whom they love;
    somebody who left the country answers “when are you coming home?”; somebody tells a
    mother-in-law that they will raise the child their own way. One thing is said to one relative,
    and one thing is asked for.`,
  caution: prose`
    Never press anyone to come out or speak up: silence may be wise. Not where it could cost home,
    money, papers, children or safety, or where force or revenge “for honour” is feared: get
    specialist help. Nobody else’s secret is told. No mocking of faith or origin.`,
  aim: prose`
    The one who tells chooses the relative who is likeliest to listen, the one thing to say, and what
    is not up for discussion today.`,
  roles: {
    teller: {
      name: 'The one who tells',
      brief: prose`
        You have carried two lives for a while, the one at home and the one they know of, and it
        makes you tired. You come with love and with a limit. Start there: “You matter to me, and
        that is why you are the first to hear.” Then the matter itself, in words that you would be
        glad to hear repeated. You need not win, explain everything, or answer for a whole people.
        When the sighing begins, you feel nine years old: notice it, and sit a bit straighter. To
        “what will they say” you can answer that today it is about the two of you. At the end ask
        for something that can be done: a seat at the wedding, one call without that question, a
        week of letting it be.`,
    },
    relative: {
      name: 'The relative',
      brief: prose`
        You love this person and had a picture of how it would all go: the house, the feast, the
        neighbours nodding. You begin with tea: “You look thin. So, what is so important?” As it
        sinks in, you grieve for your picture, and out of grief come phrases: what did we do wrong,
        in our family nobody, think of your grandfather. You are clumsy, never cruel; no threats, no
        curses. Being lectured on the times makes you stubborn. Seeing that it was hard to come to
        you makes you softer. You do not have to approve by the end. Say one honest thing about what
        you are afraid of, and one thing that stays as it was between you.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You care for pace and safety. Ask before anything else: “Is there anything you could lose by
        this?”, and if the answer is more than peace and quiet, stop here and talk about it alone.
        Have it said once without explanations and let it stand. When the past or the neighbours are
        called as witnesses, hold up two fingers: you two. Guard the relative as well from being
        made a fool; such expectations were often once a shelter. In the replay let the request come
        earlier. Whoever would rather not tell anybody has learnt something too, and need not give
        a reason.`,
    },
  },
  prompts: [
    'One thing, to one person.',
    'It is about you two today.',
    'You need not win them over.',
    'What stays as it was?',
    'Ask for one thing they can do.',
    'Not telling is also a choice.',
  ],
  observe: prose`
    Notice how love and limit stood side by side, what the relative was mourning, and which words let
    the two stay in touch. Only what you saw and heard; no advice.`,
  debrief: [
    'What was said, what was left open, and was that a choice?',
    'What was the relative losing?',
    'Who already knows you as you are, and could stand by you?',
    'Is there someone you would tell, and would it be safe?',
  ],
};
