import type { StartingPaper } from '../../contract/papers.ts';

/** Stands at the top of each text until somebody takes it out. */
const NOTE = `[Starting text. It is no advice in law. Check it with the law and the professional rules that hold for you, fill in what stands in brackets, and take this note out.]`;

/**
 * Texts to start from, in the form of a paper: `# ` begins a heading, `- ` a point of a list. What a
 * practice has to fill in stands in brackets.
 */
export const STARTING_PAPERS: readonly StartingPaper[] = [
  {
    key: 'consent-group',
    title: 'Consent to group therapy online',
    text: `${NOTE}

# What this is about
[Name of the practice] offers you group therapy by video. This paper says how it works, what can go wrong, and what you agree to. Please read it in your own time. Ask [name, telephone] about anything that is not clear.

# What happens
You come together with the other members and your therapist at fixed times. You talk about what happens between you and people who matter to you, and try out in exercises what you might say or do. You decide yourself what you tell. You may pass on any question and any exercise.

# What it can do, and what it cannot
Many people find that a group helps them. Nobody can promise that it helps you. At times you may feel worse for a while, for instance when something painful is talked about. Tell your therapist when that happens. There are other ways to be treated; your therapist tells you about them.

# What stays in the group
- Your therapist keeps secret what you tell, as the law asks of them. [Say what the law here makes an exception of: danger to life, danger to a child, the order of a court.]
- The members promise each other the same in the group agreement. Your therapist cannot guarantee that everyone keeps that promise.
- The others see and hear you, and see the name that you enter. You may enter your first name alone, or another name.
- Nobody may record sound or picture, or take photos of the screen. The program that the practice uses has no way to record.

# What you see to
- You are in a room where nobody can listen, or you wear headphones.
- You say at the beginning where you are, and a number at which you can be called.
- You do not pass your personal link on to anybody.

# When the connection fails
Open your link again. If that does not work, your therapist calls you at the number that you gave, or you call [telephone].

# In an emergency
Group therapy is no emergency service. If you are in danger, call [emergency number]. If your therapist is worried about your life and cannot reach you, they may call the person whom you named to them, or the emergency services where you are.

# What the practice stores
[Say what you keep in your records, for how long, and who may ask to see it.]

# Costs
[Say what it costs, who pays, and what happens when a session is missed.]

# Your choice
You agree of your own free will. You can take back your consent at any time, on the page where you signed or by telling your therapist. What was done until then stays as it is.`,
  },
  {
    key: 'consent-individual',
    title: 'Consent to one-to-one therapy online',
    text: `${NOTE}

# What this is about
[Name of the practice] offers you therapy by video, alone with your therapist. This paper says how it works, what can go wrong, and what you agree to. Please read it in your own time. Ask [name, telephone] about anything that is not clear.

# What happens
You and your therapist talk at fixed times, for a number of sessions that you agree on. You talk about what happens between you and people who matter to you, and may try out in exercises what you might say or do. You decide yourself what you tell.

# What it can do, and what it cannot
Many people find that this helps them. Nobody can promise that it helps you. At times you may feel worse for a while, for instance when something painful is talked about. Tell your therapist when that happens. There are other ways to be treated; your therapist tells you about them.

# What stays between you
- Your therapist keeps secret what you tell, as the law asks of them. [Say what the law here makes an exception of: danger to life, danger to a child, the order of a court.]
- Neither of you records sound or picture. The program that the practice uses has no way to record.

# What you see to
- You are in a room where nobody can listen, or you wear headphones.
- You say at the beginning where you are, and a number at which you can be called.
- You do not pass your personal link on to anybody.

# When the connection fails
Open your link again. If that does not work, your therapist calls you at the number that you gave, or you call [telephone].

# In an emergency
This is no emergency service. If you are in danger, call [emergency number]. If your therapist is worried about your life and cannot reach you, they may call the person whom you named to them, or the emergency services where you are.

# What the practice stores
[Say what you keep in your records, for how long, and who may ask to see it.]

# Costs
[Say what it costs, who pays, and what happens when a session is missed.]

# Your choice
You agree of your own free will. You can take back your consent at any time, on the page where you signed or by telling your therapist. What was done until then stays as it is.`,
  },
  {
    key: 'group-agreement',
    title: 'Group agreement',
    text: `${NOTE}

Everyone in the group agrees to this with everyone else. It is what lets people speak openly.

# What stays here
- What is said in the group stays in the group. That goes for names, faces and stories, and it goes on after the last session.
- You may tell others about yourself: what you learn, what you try. You do not tell anything by which they could know who else is in the group.
- You do not record anything, and take no photos of your screen.

# Where you are
- You are alone in your room, or wear headphones, and nobody can look at your screen.
- You do not take part while you drive or walk somewhere.
- If somebody comes in, you turn off your camera and microphone and say so.

# With each other
- You listen, and let others finish.
- You speak of what you feel and see rather than of what others should do.
- You may say no: to a question, to a role, to a reaction.
- If you are angry with somebody, you say so in the group, and do not stay away.

# Being there
- You come on time. If you are late, the waiting room opens for you when your therapist sees that it fits. [Say how late is too late.]
- If you cannot come, you tell [name, telephone] before the session.
- If you think of leaving the group, you say so in a session first, so that everyone can say goodbye.
- You do not come drunk or under drugs.

# Outside the group
- [Say whether members may have contact outside of sessions. If they do: they tell the group, and keep no secrets from it.]
- You do not look each other up on the internet.

# If you are in danger
If you think of harming yourself, tell your therapist, in the session with the button for help, or call [emergency number].`,
  },
];
