/** A link that opens nothing. Apart from the other words of joining: nearly everybody’s link opens. */

export const noWayInWords = {
  expired: 'This link has expired.',
  revoked: 'This link was taken back.',
  unknown: 'This link is not known here.',
  askSender: 'Ask whoever sent it for a new one.',
  gone: 'The way in has left the address bar.',
  goneAbout:
    'Links are taken out of the address as soon as they are read, so that nobody picks them up from your screen. Open the link again from where it was sent to you.',
  unreachable: 'The server does not answer.',
  unreachableAbout: 'Your link is still good. Try again in a moment.',
  fast: 'Many links were opened from here just now.',
  fastAbout: 'Your link is still good. Wait a minute, then try again.',
  again: 'Try again',
  home: 'What this browser has joined',
} as const;
