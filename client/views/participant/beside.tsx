/** What stands on the screen a while after the room does, fetched as one: nobody needs it to come in. */
export { AccountLine } from '../../features/accounts/account-line.tsx';
export { AwayBanner } from '../../features/leading/away-banner.tsx';
export { VoiceMark } from '../../features/voice/voice-mark.tsx';
export { VoiceSwitch } from '../../features/voice/voice-switch.tsx';
