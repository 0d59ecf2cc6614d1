import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const myCircles: CardText = {
  title: 'My circles',
  scenario: prose`
    A sheet of paper, a dot, three rings around it. The dot is you. One person sets three people
    from their life on the rings, close by, further off or far out, and tells a little about each.
    The listener asks about them, and then asks who is missing. This is about people, not about
    numbers.`,
  caution: prose`
    Loneliness can show itself all at once. For someone who finds hardly anybody, a neighbour, a
    pet, someone from the past or from here counts too; never compare circles. If thoughts of not
    wanting to live come up, stop and attend to safety. Initials protect those who are not here.`,
  aim: prose`
    The one who draws writes down three initials, and decides about whom they would rather say
    nothing today.`,
  roles: {
    drawer: {
      name: 'The one who draws',
      brief: prose`
        You draw for yourself, on real paper if there is some. Put the first person where they truly
        are, rather than where they ought to be. Hold it up to the camera if you like and say: “This
        is my circle as it is today.” With each: who they are to you, when you last spoke, what goes
        back and forth. Near does not mean easy, and far does not mean bad. You may feel like adding
        names for show, or like declaring that nobody is worth a mark. When you notice that, return
        to the one who crossed your mind first. A question that comes too close you answer with
        “later”. At the last one, take your time; perhaps it is somebody whom you never thought of
        as yours.`,
    },
    listener: {
      name: 'The listener',
      brief: prose`
        You are looking at someone’s map, and it is theirs. Begin: “Show me who lives
        nearest.” Ask about one at a time, and about what passes between the two: who rings whom,
        who would notice a week of silence? Never ask why there are not more. When a name makes the
        voice brighter or lower, stay there for one question longer. It is easy to rush in with
        ideas, a club, an app, a cousin who might be lonely too; leave them all outside. When most
        of the time has gone, and not before, ask what you have come for: is anyone not on this
        sheet who belongs there? Whatever comes, a name, a shrug, a long quiet, receive it as an
        answer.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You keep the pencil slow and the judging out. Before the first name, ask: “What should we
        not conclude from your drawing?” It is a question that lets people smile and breathe. Then
        listen for counting, “only three”, “everyone else has”, and answer with a flat hand: three
        is what was asked for. If remedies are offered, pause and supply a question for them. If the
        pencil stops at an empty ring, do not fill it; let a breath go by, and ask what used to be
        there. In the second round let one name move by the width of a finger, and hear what would
        have to happen for that.`,
    },
  },
  prompts: [
    'Size says nothing about worth.',
    'Where they are, not where they should be.',
    'When did you last laugh together?',
    'Who is missing?',
    'One of them, a finger’s width nearer?',
  ],
  observe: prose`
    Notice which of the three changed the voice, what happened at the question about who is missing,
    and how the two bore the gaps. Only what you saw and heard; no advice.`,
  debrief: [
    'What did the paper show that you had not known?',
    'What was it like to be asked, and not advised?',
    'Which one tie would you like to let grow, and by how much?',
    'What could be a first small sign to that person this week?',
  ],
};
