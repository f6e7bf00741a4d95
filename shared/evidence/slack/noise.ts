import { type JsonObject, at, wordsAt } from '../machine/json.ts';

/** Message subtypes in which nobody tells anything: https://api.slack.com/events/message#subtypes */
const noise = new Set([
  'app_conversation_leave',
  'assistant_app_thread',
  'bot_add',
  'bot_disable',
  'bot_enable',
  'bot_remove',
  'channel_archive',
  'channel_canvas_updated',
  'channel_convert_to_private',
  'channel_convert_to_public',
  'channel_join',
  'channel_leave',
  'channel_name',
  'channel_posting_permissions',
  'channel_purpose',
  'channel_topic',
  'channel_unarchive',
  'conversation_join',
  'ekm_access_denied',
  'group_archive',
  'group_join',
  'group_leave',
  'group_name',
  'group_purpose',
  'group_topic',
  'group_unarchive',
  'joiner_notification',
  'joiner_notification_for_inviter',
  'message_deleted',
  'message_replied',
  'pinned_item',
  'tombstone',
  'unpinned_item',
]);

export function isNoise(message: JsonObject): boolean {
  const type = wordsAt(message, 'type');
  return noise.has(wordsAt(message, 'subtype')) || at(message, 'hidden') === true || !['', 'message'].includes(type);
}
