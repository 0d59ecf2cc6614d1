import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const atAnImpasse: CardText = {
  title: 'Stay, renegotiate, or leave',
  scenario: prose`
    Elif and Marek have been a couple for nine years. He wants to move back to his home town, she
    does not. They quarrelled, then they went silent; it is April, and nobody mentions it. Tonight
    Elif says that they are stuck and lays three roads on the table: leave it as it is for now, look
    for new terms, or part.`,
  caution: prose`
    Never where there is or was violence, threat, control or fear: leaving can be the most dangerous
    time, so do safety planning and bring in specialist help. Nor in acute despair. Playing a road
    decides nothing. Nobody plays Marek whose own partner frightened them.`,
  aim: prose`
    Elif finds one sentence for being stuck that blames neither of them, and says what she would want
    to find out tonight. She decides nothing yet.`,
  roles: {
    elif: {
      name: 'Elif',
      brief: prose`
        You are Elif. The house has become very polite. You are tired of guessing, and you are
        afraid that speaking will end it; it may also be the silence that does. You sit down: “I
        think we have both stopped talking so as not to lose. I don’t want to go on like that.” Then
        set the roads beside each other, and say of each what it would cost you and what it would
        spare you. You know two ways of slipping off: to make it a threat, “then I’ll go”, or to
        take it all back when he looks unhappy. Ask him which he has been thinking of at night. For
        tonight it is enough to agree on when and how you talk on.`,
    },
    marek: {
      name: 'Marek, her partner',
      brief: prose`
        You are Marek. Your father is getting old, you are homesick, and you gave up explaining in
        February. You say into your plate: “What is there to talk about? You’ve decided.” If she
        sounds as though she were giving notice, you go cold and reasonable. If she argues about the
        town, its schools, its trains, you argue better. But being stuck is true for you as well,
        and when she owns her half of the silence you put down the fork. Tell her then which road
        you look at when you cannot sleep, and what you would be ready to shift: two years, every
        second month, a flat with a door for your father. Stay civil; do not press her.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You hold the three roads apart. Before they sit down, ask: “If nothing changes until next
        spring, how will it be?” During the talk listen for a road that is used as a stick; pause,
        and have it said as a question. Then for one that is never named: hold up as many fingers as
        have been spoken of. See that each gets both its price and its comfort. If the pace quickens
        or a voice turns small, stop the scene, and ask privately whether there is fear. No winner
        is wanted. Finish with where the dispute stands now: talking again, still stuck, or coming
        to a close.`,
    },
  },
  prompts: [
    'We are stuck. Both of us.',
    'A road, not a threat.',
    'What would it cost? What would it spare?',
    'Ask which road the other thinks of.',
    'Nothing is decided tonight.',
    'When do you talk on?',
  ],
  observe: prose`
    Notice which sentence ended the silence, whether all three roads were looked at, and what
    happened in both when nothing had to be decided. Only what you saw and heard; no advice.`,
  debrief: [
    'Where does the quarrel stand now: talking again, stuck, or ending?',
    'What did the silence protect, and whom?',
    'Which road was the hardest even to name?',
    'Where are you stuck with someone, and is it safe to say so?',
  ],
};
