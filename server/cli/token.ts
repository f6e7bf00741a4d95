/** `token create|list|revoke`: keys for other programs, while the server runs or not. */
import { scopes, type TokenView } from 'shared/protocol/tokens.ts';
import type { Terminal } from './command.ts';
import { runOwnerCommand, type Plan, type Words } from './owner-command.ts';

const help = `second-story token create NAME --scopes create,events,records [--data FOLDER] [--json]
second-story token list [--data FOLDER] [--json]
second-story token revoke ID [--data FOLDER] [--json]

Tokens let other programs in: docs/API.md. A token is shown once, when it is made, and kept as a hash.

  --scopes  create   open retros
            events   add events to retros that this token opened
            records  read published records, with roles in place of names

Works while the server runs, and while it does not. Exit codes: 0 done, 1 refused, 64 wrong use.
`;

export function runToken(args: readonly string[], terminal: Terminal): Promise<number> {
  return runOwnerCommand({ name: 'token', help, list: 'scopes', plan }, args, terminal);
}

function plan({ words: [word, name, ...rest], list }: Words): Plan {
  if (rest.length > 0) return { wrong: 'one name, in quotes when it has several words.' };
  switch (word) {
    case 'create':
      if (name === undefined || list.length === 0 || !list.every((scope) => scopes.some((each) => each === scope))) {
        return { wrong: `name the token, and say what it may do: --scopes ${scopes.join(',')}.` };
      }
      return {
        method: 'POST',
        path: '/tokens',
        body: { name, scopes: list },
        tell: ({ secret }: { secret: string }) => `${secret}\n`,
        aside: 'Shown this once. Keep it where secrets are kept.\n',
      };
    case 'list':
      return {
        method: 'GET',
        path: '/tokens',
        tell: ({ tokens }: { tokens: TokenView[] }) => tokens.map(lineOf).join('') || 'No tokens yet.\n',
      };
    case 'revoke':
      if (name === undefined) return { wrong: 'name the id; token list shows it.' };
      return {
        method: 'POST',
        path: `/tokens/${encodeURIComponent(name)}/revoke`,
        body: {},
        tell: () => 'It opens nothing any more.\n',
      };
    default:
      return { wrong: 'create, list or revoke.' };
  }
}

function lineOf({ id, name, scopes: may, createdAt, usedAt, revokedAt }: TokenView): string {
  const used = usedAt === undefined ? 'not used yet' : `used ${dayOf(usedAt)}`;
  const state = revokedAt === undefined ? used : `revoked ${dayOf(revokedAt)}`;
  return `${id}  ${may.join(',').padEnd(21)}  made ${dayOf(createdAt)}  ${state.padEnd(18)}  ${name}\n`;
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
