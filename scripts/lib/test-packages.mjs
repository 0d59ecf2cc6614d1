/** A relay for media, to see that the example of the documentation lets nothing else through. */
export const relayPackages = ['coturn'];

/** What speaks DTLS to a media worker, to see whom it lets in. */
export const packetPackages = ['openssl'];

/** The engine besides Chromium that people come with. */
export const secondBrowserPackages = ['firefox-esr'];

/** A real browser, what makes the sound and pictures of its fake devices, and networks for it. */
export const browserPackages = ['chromium', 'ffmpeg', 'iproute2'];

/** What checks alert rules and metrics, and is not ours. */
export const watchPackages = ['prometheus'];

/** What reads calendars and is not ours, to see that others read them as they are meant. */
export const calendarPackages = ['python3-icalendar'];

/** What several nodes of one system stand on. */
export const nodePackages = ['redis-server', 'caddy'];

/** Another server for media, to compare with. */
export const comparedPackages = ['janus'];
