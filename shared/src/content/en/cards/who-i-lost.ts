import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const whoILost: CardText = {
  title: 'Who I lost',
  scenario: prose`
    Someone is introduced who is no longer alive. The speaker tells who they were: how they took
    their tea, what they laughed at, what it was to live beside them. The listener asks two open
    questions and otherwise keeps company. Nothing has to be finished or made better here.`,
  caution: prose`
    Leave it for later while the death is very recent or was violent, or while the speaker is swept
    away by naming it. Allow time to come back to the here and now. If wishes to die or to follow
    the person come up, stop and attend to safety.`,
  aim: prose`
    The speaker decides whom to introduce and how much to tell, and says where the story should
    stop today.`,
  roles: {
    speaker: {
      name: 'Speaker',
      brief: prose`
        You are yourself here. Choose one person you have lost, and one small true thing to begin
        with rather than the whole story: “I would like you to meet … The first thing you would
        have noticed was …” When a question opens a picture, follow the picture and stay in it.
        When you feel hurried, comforted, or compared with another’s loss, you may go quiet, or
        say “not that one”. Mixed feelings belong: it is possible to miss someone and still be
        cross with them. Hold back what you like. You set the limit, and you can end it in the
        middle of a sentence.`,
    },
    listener: {
      name: 'Listener',
      brief: prose`
        You have all the time there is. Open with: “Whom would you like me to meet?” After that you
        have just two questions for the whole scene, of the kind that yes or no cannot answer:
        “How was it to come home to them?”, “What would they have said about today?” Your
        pull is to console, to tell of a loss of your own, to find some good in it. Feel the pull
        and let it pass. If tears come, stay where you are and breathe more slowly. If the talk
        dries up, wait five breaths before you help. When small everyday details come, lean in:
        those are the gift.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        Your work is to guard the quiet. Begin with: “Take the time you need; I will mind the
        clock.” Then watch for the moment when somebody wants to help too soon: an “at least”, an
        anecdote, a third question. Offer one short line, kindly, and nothing after it. Should the
        telling turn into a report with dates and hospitals, suggest something smaller to tell: a
        coat, a dish, a habit. You neither judge the telling nor explain grief to anyone. If the
        speaker looks lost rather than sad, ask the facilitator to pause at once; nobody needs to
        see a scene through.`,
    },
  },
  prompts: [
    'Let the silence stand.',
    'Tell one small thing they always did.',
    'Ask what it was like, not why.',
    'No comfort yet. Only stay.',
    'You may stop here if you want to.',
  ],
  observe: prose`
    Notice which words brought the person into the room, what the silences were like, and how
    voices, faces and shoulders changed. Only what you saw and heard; no advice.`,
  debrief: [
    'What was it like to be heard in this way?',
    'Which moment brought the person closest?',
    'What was it like to listen without mending anything?',
    'Whom could you tell about them next, and when?',
  ],
};
