/**
 * Every number of talk time and its nudges, in one table (docs/SPEC.md, TALK). Nothing else in the program holds
 * a threshold of its own. Times are deciseconds (ds) unless the name says otherwise; shares are 0 to 1.
 */

/** A moment or a length in tenths of a second. Moments are the server's clock, counted from any one origin. */
export type Ds = number;

export const SECOND: Ds = 10;
export const MINUTE: Ds = 600;

/** A limit that depends on how many may speak: `factor / n`, kept between `least` and `most`. */
export interface ShareLimit {
  readonly factor: number;
  readonly least: number;
  readonly most: number;
}

export interface TalkSettings {
  readonly merge: {
    /** Own gaps shorter than this are a detector's flicker and are closed. */
    readonly bridge: Ds;
    /** What is shorter than this was no speech. */
    readonly shortest: Ds;
    /** A turn goes on over an own pause for breath up to this long. Counts turns; adds no talk time. */
    readonly breath: Ds;
  };
  readonly voice: {
    /** Speech probability at which a laptop begins and ends to say "voiced". */
    readonly onAt: number;
    readonly offBelow: number;
    /** Of a voice the detector keeps at least this much, dB: what it takes out almost whole was noise, however sure it is. */
    readonly keptDecibel: number;
    /** A voice is there a little before the detector is sure, and a little after. */
    readonly margin: Ds;
    /** A stretch ends when the detector has heard no voice for this long; it ends where the voice did. */
    readonly hangover: Ds;
    readonly reportsPerSecondVoiced: number;
    readonly reportsPerSecondOtherwise: number;
    readonly reportBytes: number;
    /** A gap in the reports this long closes the turn at the last report. */
    readonly closeAfter: Ds;
    /** After a crash the turn is closed at the latest this long after its last report. */
    readonly closeAtLatest: Ds;
    /** How far back reports may reach that are handed in after a reconnect. */
    readonly oldest: Ds;
    /** In one room another laptop takes over when louder by this much, for this long. */
    readonly louderByDecibel: number;
    readonly louderForMs: number;
    /** Whose pattern of levels fits better for this long has taken over. */
    readonly takesOver: Ds;
    /** How much louder a person is at their own laptop, until it is learnt. */
    readonly ownDecibel: number;
    /** A pattern further than this from everybody's is nobody's. */
    readonly strangeDecibel: number;
    /** Learnt only where the next best fits worse by this much; and this part of the difference at a time. */
    readonly sureDecibel: number;
    readonly learns: number;
  };
  readonly tap: {
    /** A tap ends this long after every voice is silent. */
    readonly endsAfterSilence: Ds;
    /** Without voice, ask the tapper after this long. */
    readonly askAfter: Ds;
  };
  readonly readings: {
    /** "The last ten minutes". */
    readonly window: Ds;
    /** Less talk than this is "not heard yet". */
    readonly heard: Ds;
    /** Figures of groups need at least this many people. */
    readonly smallestGroup: number;
  };
  readonly nudges: {
    /** Nudges about people are off below this many expected speakers. */
    readonly leastSpeakers: number;
    /** No share is judged before the meeting has run this long and this much was said in the window. */
    readonly after: Ds;
    readonly leastSpeech: Ds;
    /** A share or a forecast must stay past its limit this long. */
    readonly held: Ds;
    /** A reason is over only below this part of its limit. */
    readonly clearBelow: number;
    /** One nudge in this time; an unanswered one leaves after it. */
    readonly apart: Ds;
    /** One nudge about a person in this time. */
    readonly perPerson: Ds;
    /** Whoever tells their story, or acted in the current event, is left in peace this long. */
    readonly storyFor: Ds;
    /** No word about pace this long after a thread was opened. */
    readonly threadFor: Ds;
    readonly floor: { readonly share: ShareLimit; readonly turn: Ds };
    readonly authority: { readonly share: ShareLimit; readonly turn: Ds };
    readonly quiet: {
      /** Own presence before somebody may be called quiet. */
      readonly presence: Ds;
      readonly responderPresence: Ds;
      readonly silentFor: Ds;
      readonly partOfMean: number;
      /** An idea or note this recent counts as being heard. */
      readonly wroteWithin: Ds;
    };
    readonly leading: { readonly share: number };
  };
}

export const talkSettings: TalkSettings = {
  merge: { bridge: 5, shortest: 2, breath: 10 },
  voice: {
    onAt: 0.8,
    offBelow: 0.5,
    keptDecibel: -10,
    margin: 0.3,
    hangover: 2,
    reportsPerSecondVoiced: 4,
    reportsPerSecondOtherwise: 1,
    reportBytes: 16,
    closeAfter: 3 * SECOND,
    closeAtLatest: 5 * SECOND,
    oldest: 30 * SECOND,
    louderByDecibel: 3,
    louderForMs: 150,
    takesOver: 2,
    ownDecibel: 8,
    strangeDecibel: 9,
    sureDecibel: 1,
    learns: 0.05,
  },
  tap: { endsAfterSilence: 3 * SECOND, askAfter: 2 * MINUTE },
  readings: { window: 10 * MINUTE, heard: 10 * SECOND, smallestGroup: 3 },
  nudges: {
    leastSpeakers: 3,
    after: 10 * MINUTE,
    leastSpeech: 2 * MINUTE,
    held: MINUTE,
    clearBelow: 0.85,
    apart: 3 * MINUTE,
    perPerson: 10 * MINUTE,
    storyFor: 5 * MINUTE,
    threadFor: 10 * MINUTE,
    floor: { share: { factor: 2.4, least: 0.3, most: 0.6 }, turn: 2 * MINUTE },
    authority: { share: { factor: 1.5, least: 0.15, most: 0.4 }, turn: 90 * SECOND },
    quiet: {
      presence: 15 * MINUTE,
      responderPresence: 10 * MINUTE,
      silentFor: 15 * MINUTE,
      partOfMean: 0.2,
      wroteWithin: 15 * MINUTE,
    },
    leading: { share: 0.3 },
  },
};

/** The limit for `n` expected speakers. */
export function shareLimit({ factor, least, most }: ShareLimit, n: number): number {
  return Math.min(most, Math.max(least, factor / n));
}
