/** Which programs may come in, and what each may do. */
import { useState } from 'react';
import type { TokenView } from 'shared/protocol/tokens.ts';
import { ownerWords } from 'shared/sentences/owner.ts';
import { revokeToken } from '../../api/owner.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { dayText, viewersZone } from '../../ui/clock.ts';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { NewToken } from './new-token.tsx';
import css from './owner.module.css';
import { Sure } from './sure.tsx';
import { settle, useOwner } from './use-owner.ts';

const words = ownerWords.tokens;

export function Tokens() {
  const { tokens } = useOwner();
  const [asked, setAsked] = useState<TokenView>();
  const revoke = async ({ id, name }: TokenView) => {
    setAsked(undefined);
    if (await settle(await revokeToken(id))) announce(words.revoked(name));
  };
  return (
    <section aria-labelledby="tokens-title" className={css['part']}>
      <h2 id="tokens-title" className={css['partTitle']}>
        {words.title}
      </h2>
      {tokens.length === 0 ? (
        <QuietLine>{words.none}</QuietLine>
      ) : (
        <ul className={css['list']}>
          {tokens.map((token) => (
            <li key={token.id} className={css['row']}>
              <div>
                <p className={css['name']}>{token.name}</p>
                <p className="small muted">{[words.facts(token.scopes), ...standing(token)].join(' · ')}</p>
              </div>
              {token.revokedAt === undefined && (
                <Button size="small" aria-label={words.revokeNamed(token.name)} onClick={() => setAsked(token)}>
                  {words.revoke}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <NewToken />
      {asked && (
        <Sure
          title={words.revokeAsk(asked.name)}
          about={words.revokeAbout}
          yes={words.revoke}
          no={words.keep}
          onYes={() => void revoke(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

function standing({ createdAt, usedAt, revokedAt }: TokenView): string[] {
  const day = (at: number) => dayText(at, viewersZone(), { weekday: false, year: true });
  if (revokedAt !== undefined) return [words.revokedOn(day(revokedAt))];
  return [words.madeOn(day(createdAt)), usedAt === undefined ? words.notUsed : words.usedOn(day(usedAt))];
}
