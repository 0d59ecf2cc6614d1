/** A relay for media, to see that the example of the documentation lets nothing else through. */
export const relayPackages = ['coturn'];

/** A real browser, and what makes the sound and pictures of its fake camera and microphone. */
export const browserPackages = ['chromium', 'ffmpeg'];
