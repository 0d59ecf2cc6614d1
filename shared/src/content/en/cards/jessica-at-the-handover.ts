import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const jessicaAtTheHandover: CardText = {
  title: 'Jessica at the handover',
  scenario: prose`
    Jessica has been low since her divorce. On Friday evening, at the front door, she and her
    former husband Daniel have to settle who has the children when this weekend. Daniel keeps
    coming back to old grievances. She would like the times agreed and the door closed in peace.`,
  caution: prose`
    Not where there was or is coercion, threat, stalking or violence: do safety planning instead. A
    custody or contact order stands above what is rehearsed here. Agree that no children are within
    hearing, in the scene and at home. Nobody plays Daniel whose own former partner frightened them.`,
  aim: prose`
    Jessica settles four things and says them aloud: one topic, one feeling she is willing to
    show, one proposal, and the words with which she will close.`,
  roles: {
    jessica: {
      name: 'Jessica',
      brief: prose`
        You are Jessica. The evenings are the worst now; the flat is too quiet and you sleep badly.
        You want to be out of this doorway in five minutes with Saturday and Sunday clear. You open:
        “I want to talk about these two days only. Can we do that?” Decide now what you will
        propose, with hours. You may let him see that Fridays are hard for you. When he digs up the
        past, guilt takes hold of you and you begin to defend yourself. Notice it, leave the bait on
        the mat, and return to Saturday. If he agrees to any part, repeat it as settled. Once it is
        done, or cannot be done tonight, say so and wish him good night.`,
    },
    daniel: {
      name: 'Daniel, her former husband',
      brief: prose`
        You are Daniel, and no villain: you are tired, you miss the children on the empty days, and
        you feel that you came off worst. You get in first: “Late with the plan again. What a
        surprise.” Whenever things become practical you reach for something old: the car that was
        sold, her mother, who gave up first. Be annoyed, never loud, and do not threaten. You press
        on as long as she explains, apologises or argues about back then. You ease off when she
        sticks to the matter, says something true about herself without blame, or gives you a choice
        of two times. Then grumble and take one. If she twice declines to quarrel, look at your
        watch and let it go.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You stand, so to speak, just behind Jessica. Ask her first: “How will you know that you may
        go in and shut the door?” During the scene count the times she is drawn off course, and say
        nothing about the first. At the second, pause and give her a line to get back with. Heed
        her breathing and her shoulders as much as her words; if she goes pale or fast, have everyone
        stop. You are not there to put Daniel right, and he does not have to be won over. When it
        has been played once, propose that the two change places, so that she hears her own sentence
        from outside.`,
    },
  },
  prompts: [
    'Back to the weekend.',
    'You need not answer that.',
    'One topic, one feeling, one proposal, close.',
    'Offer two times to choose from.',
    'Say good night and mean it.',
    'Now change places once.',
  ],
  observe: prose`
    Notice each time the talk left the weekend and what brought it back, which words stayed warm
    and firm at once, and what hands and shoulders did. Only what you saw and heard; no advice.`,
  debrief: [
    'What was Jessica’s to settle that evening, and what was not?',
    'What helped her to come back to the topic?',
    'What did you hear when you stood in the other’s place?',
    'Where is there such a doorway in your life, and what will you try there?',
  ],
};
