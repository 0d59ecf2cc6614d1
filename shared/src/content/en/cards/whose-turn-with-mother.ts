import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const whoseTurnWithMother: CardText = {
  title: 'Whose turn with Mother',
  scenario: prose`
    Since her mother’s stroke Ottilie has looked after her: meals, nights, forms. Her brother Paul
    lives an hour away, rings on Sundays and says how wonderful she is. On this Sunday she does not
    say that she is coping. She tells him what the week is made of and asks him to take over a part.`,
  caution: prose`
    Not where siblings threaten or live off the parent, or where the person in care is neglected or
    hurt: that needs protection first. If the carer has thoughts of dying, or of doing something to
    the parent, stop and see to safety today. Old wounds are for another day.`,
  aim: prose`
    Ottilie writes down one part of the care with its day and hours, and what she will do with the
    time.`,
  roles: {
    ottilie: {
      name: 'Ottilie',
      brief: prose`
        You are Ottilie. You love her, you are worn to a thread, and you are ashamed that you
        sometimes wish it were over. You let it ring twice, then: “Paul, I have a list here, and I
        can’t carry it all. I need you for a part.” Read him two lines of it, without a sigh. Then
        ask: every second Saturday, from ten till six, in the flat, by himself. You have ready
        reasons for doing it all alone: she only eats from your hand, he would put the pills in
        wrong. They are half true; let him learn. If he offers money, thank him, and ask for the
        Saturday. If he praises you, tell him that praise does not change a bed.`,
    },
    paul: {
      name: 'Paul, her brother',
      brief: prose`
        You are Paul. Her frailty frightens you, and you have told yourself that your sister likes
        being needed. You ring cheerfully: “How are my two ladies? I don’t know how you do it.” At a
        hint you have the motorway, the children, a new boss. At a reproach you bring up who was the
        favourite. If she says what nights are like, as a plain list, you become silent, because you
        had not pictured it. You are a bit afraid of lifting her, and may admit that. Ask to be
        shown. Then look in your calendar and say which days you can hold to, for three months, and
        what you would rather pay for.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You count hours, not sacrifices. Ask beforehand: “If one part of it were lifted off you
        today, which would let you sleep?” Make sure that it is asked for as a share and not as a
        favour. When childhood comes to the table, ring an imaginary bell and return to next
        Saturday. If she refuses what is offered because it would not be done her way, pause and let
        her notice. If guilt comes, it may be there; tired people have dark thoughts, and you say
        that calmly. Should a thought sound like more than tiredness, stop and call the facilitator.
        Close with the date of the first day.`,
    },
  },
  prompts: [
    'A part, a day, the hours.',
    'A share, not a favour.',
    'He may do it differently.',
    'Back to next Saturday.',
    'What will you do with the day?',
  ],
  observe: prose`
    Notice when praise took the place of help, what the list did that a sigh could not, and how it
    was when a day was fixed. Only what you saw and heard; no advice.`,
  debrief: [
    'What had each of the two believed about the other?',
    'What made it hard to hand over a part, even when it was offered?',
    'Who else could take a share: a neighbour, a service, the doctor’s practice?',
    'Which part of what you carry would you ask for, and of whom?',
  ],
};
