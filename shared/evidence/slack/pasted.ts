/** One file or one answer of Slack's API: a channel's day, a history page, replies, a search, live events. */
import { type Findings, type Refused, pagedNote, refuse } from '../machine/finding.ts';
import { type Json, type JsonObject, at, isList, isObject, objectsAt, wordsAt } from '../machine/json.ts';
import { type Channel, Conversations } from './conversation.ts';
import { isStamp } from './message.ts';
import { isSlackdump } from './slackdump.ts';

export function isSlackJson(value: Json): boolean {
  return isSlackdump(value) || messagesIn(value).some(({ message }) => isChatMessage(message));
}

export function readSlackJson(value: Json, team: string | undefined): Findings | Refused {
  if (isSlackdump(value)) return refuse('slackdump', 0, wordsAt(value, 'name').slice(0, 80));
  const conversations = new Conversations();
  conversations.names.addPeople(objectsAt(value, 'users'));
  for (const { message, channel } of messagesIn(value)) conversations.add(channel, [message]);
  if (conversations.isEmpty) return refuse('wrong-format', 0, 'slack');
  return conversations.findings(team, at(value, 'has_more') === true ? [pagedNote] : []);
}

interface InChannel {
  readonly message: JsonObject;
  readonly channel: Channel;
}

function messagesIn(value: Json): InChannel[] {
  const nowhere: Channel = { id: '', name: '' };
  if (isList(value)) return value.filter(isObject).map((message) => ({ message, channel: nowhere }));
  if (!isObject(value)) return [];
  const lists = [objectsAt(value, 'messages'), objectsAt(value, 'messages', 'matches'), objectsAt(value, 'matches')];
  const list = lists.find((each) => each.length > 0);
  const channel = { id: firstId(value), name: '' };
  if (list !== undefined) return list.map((message) => ({ message, channel }));
  const one = at(value, 'event') ?? at(value, 'message') ?? value;
  return isObject(one) ? [{ message: one, channel }] : [];
}

function firstId(value: JsonObject): string {
  const id = wordsAt(value, 'channel');
  return /^[CGD][A-Z0-9]{7,12}$/.test(id) ? id : '';
}

function isChatMessage(message: JsonObject): boolean {
  const ts = wordsAt(message, 'ts') || wordsAt(message, 'message', 'ts');
  return isStamp(ts) && ['', 'message'].includes(wordsAt(message, 'type'));
}
