/** The room code for the projector: showing it, and coming in by it. */

export const roomCodeWords = {
  /** In the invite dialog. */
  card: {
    title: 'Room code',
    about: 'For the projector. Anyone here types a name; the rest is as with the participants’ link.',
    qr: 'QR code with the room code',
    show: 'Show on the wall',
    renew: 'Show 15 minutes longer',
    hide: 'Stop showing it',
    until: (time: string) => `Valid 15\u00a0min while shown, until\u00a0${time}`,
    shown: (code: string) => `The room code is ${code}.`,
    seen: 'Everyone in the meeting sees it on the wall.',
    here: 'This address works on this computer only. People elsewhere need one that reaches it.',
  },

  /** At home. */
  field: {
    form: 'Room code',
    label: 'Room code',
    example: '4K7 2MX',
    go: 'Join',
    unreadable: 'Six signs, like 4K7\u00a02MX.',
  },

  /** Where the code is typed, or was scanned. */
  page: {
    title: 'Join with the room code',
    about: 'It stands on the wall screen, and works for 15 minutes while it is shown there.',
    looking: 'Reading the code',
    go: 'Go on',
    unknown: 'This code is not shown any more, or it was read differently. Look at the wall for the one that stands.',
    ends: 'A new name opens an empty desk. The code only brings you to the door.',
  },
} as const;
