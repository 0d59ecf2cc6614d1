import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const earlyWarningCall: CardText = {
  title: 'Early-warning call',
  scenario: prose`
    Some months from now, two signs have appeared this week that the low mood may be coming back.
    Well before it is a crisis, one person rings someone they trust, names the signs, and agrees
    with them on one step.`,
  caution: prose`
    Have the person’s own crisis plan in view before you begin, and point out where the local crisis
    lines stand in it. This rehearses early signs. If someone is at risk now, do not play: see to
    their safety.`,
  aim: prose`
    The caller reads out two early signs from their plan and says whom they would ring and which
    step they would propose.`,
  roles: {
    caller: {
      name: 'The caller',
      brief: prose`
        Use signs of your own, small and visible ones: messages left unread, breakfast skipped, wide
        awake at four. You feel half silly for ringing about so little, and that is just why you
        ring. Start with: “I’m calling early, as we said I would.” Tell both, and
        since which day; then what you intend to do and what you would like from this person: come
        by on Thursday, ask me on Sunday, sit with me while I book the appointment. At the first
        pause you tend to say “forget it, I’m fine”. When you hear that coming, tell the signs
        again. If the reaction is too big, say what size would suit you.`,
    },
    supporter: {
      name: 'The trusted person',
      brief: prose`
        You are glad of the call and alarmed by it. Pick beforehand how alarm comes out in you.
        Either you flood: “Shall I come over right now? Who else knows?” Or you make it tiny:
        “Everybody has a bad week.” You say first: “Oh. Go on, I’m listening”, and then this habit
        takes over, for as long as things stay vague. As soon as you are told something that you can
        picture, with a day to it, you grow calm and can be of use: “What shall I do, and when?”
        Offer only what you will keep. Repeat what was agreed, word for word, and thank them for not
        waiting.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        Your aim is a call that could really be made. Ask at the start: “At what time of day would
        you be able to ring?” and let the scene take place then. Listen for fog, “not so
        great”, “a bit off”, and ask for something that a neighbour could have seen. When the other
        end panics or waves it away, help the caller to steer rather than to give up. See that it
        ends with a date and not with “take care”. If you sense that the danger is not in some
        months but today, break off and turn to the facilitator; that comes before any exercise.`,
    },
  },
  prompts: [
    'Early, not late.',
    'Two signs, each with a day.',
    'What size of help?',
    'Say it again. Don’t take it back.',
    'A step, a day, an hour.',
  ],
  observe: prose`
    Notice which words made the signs easy to picture, how both voices changed once a step was
    named, and how the call ended. Only what you saw and heard; no advice.`,
  debrief: [
    'What nearly stopped the call, and what made it possible?',
    'Which two signs belong in your plan?',
    'Whom will you ring, and who is next if they don’t answer?',
    'When will you tell them that they are on your list?',
  ],
};
