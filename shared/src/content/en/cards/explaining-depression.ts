import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const explainingDepression: CardText = {
  title: 'Explaining depression',
  scenario: prose`
    At the kitchen table a relative has noticed the cancelled plans and the long mornings. They mean
    well and say what people say: try a bit harder, get out more. The one who is ill explains that
    this is an illness and not a lack of will, and asks for one thing that would help.`,
  caution: prose`
    Choose another listener where this relative has turned such things against the person, or where
    speaking up could put their home, care or children at risk. Not to tell someone is a good choice
    too.`,
  aim: prose`
    The one who explains chooses a single request, small enough that it could be met this week, and
    says it aloud.`,
  roles: {
    explainer: {
      name: 'The one who explains',
      brief: prose`
        You have hidden it well, and the hiding has become a job. You want to be believed, and to
        get one piece of help that you choose now: a hot meal on Tuesdays, a lift to the doctor, no
        questions before noon. Open with: “It isn’t that I don’t want to. I am ill, and I’m being
        treated for it.” You need not prove anything or give a lecture; describe what it takes to
        get from bed to the kettle. Blame settles on you easily: at “pull yourself together” you
        would like to apologise or leave. Say “that one hurts” instead, and return to what you came
        for. If they ask what they can do, be precise, and thank them once.`,
    },
    relative: {
      name: 'The relative',
      brief: prose`
        You love this person and you are frightened, and fright makes you brisk. You begin:
        “Eleven o’clock again. You’ve got to give yourself a push.” Fresh air and discipline carried
        you through a bad year of your own, and you say so. When you are lectured you turn stubborn:
        “We’re all tired.” When they turn away you follow with more advice, because the quiet scares
        you. But as soon as you hear what a day is really like, or that a word of yours has stung,
        you stop. You had not known. Ask a clumsy, honest question: “So what do I do, then?” Given a
        clear answer, say it back and promise just that much.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        Your part is to keep the explanation short and the request alive. Ask beforehand: “If they
        understand only one thing today, what should it be?” While it is played, listen for the
        place where explaining turns into defending; the voice goes up and the sentences get longer.
        Pause there and ask for a picture in place of an argument. Listen, too, for the wish that
        gets lost on the way, and hold it up again. The relative may stay unconvinced: being heard
        halfway counts. If shame becomes too heavy, stop, and remind everyone that it is a scene.`,
    },
  },
  prompts: [
    'One request. Which one?',
    'Describe one morning.',
    'An illness, not a fault.',
    'You don’t have to prove it.',
    'Ask them to say it back.',
  ],
  observe: prose`
    Notice which words made the relative listen, where blame came in and where it left, and what
    happened in faces and voices then. Only what you saw and heard; no advice.`,
  debrief: [
    'Where was the blame at the start, and where at the end?',
    'Which words got through?',
    'What was the relative afraid of?',
    'Whom would you like to tell, and what would you ask of them?',
  ],
};
