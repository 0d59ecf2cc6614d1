/** A real browser, and what makes the sound and pictures of its fake camera and microphone. */
export const browserPackages = ['chromium', 'ffmpeg'];
