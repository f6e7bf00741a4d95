import { describe, expect, test } from 'vitest';
import { hintsFor } from 'shared/wording/engine.ts';
import { isEnglish, languageOf } from 'shared/wording/language.ts';

describe('other languages are told from English', () => {
  test.for<[string, string]>([
    ['german', 'Warum habt ihr den Dienst nicht früher neu gestartet?'],
    ['german, one word', 'Warum?'],
    ['french', 'Pourquoi avez-vous redémarré le serveur ?'],
    ['spanish', '¿Por qué no se reinició el servicio antes?'],
    ['italian', 'Perché non è stato riavviato il servizio?'],
    ['dutch', 'Waarom is de server niet eerder herstart?'],
    ['portuguese', 'Por que não reiniciaram o serviço antes?'],
    ['swedish', 'Varför startade ni inte om tjänsten tidigare?'],
    ['danish', 'Hvorfor genstartede I ikke tjenesten før?'],
    ['polish', 'Dlaczego nie zrestartowano usługi wcześniej?'],
    ['russian', 'Почему сервис не перезапустили раньше?'],
    ['japanese', 'なぜもっと早く再起動しなかったのですか?'],
  ])('%s', ([, text]) => {
    expect(isEnglish(text)).toBe(false);
    for (const context of ['question', 'timeline', 'record'] as const) expect(hintsFor(text, context)).toEqual([]);
  });
});

describe('English stays English', () => {
  test.for([
    'Why did you restart it?',
    'Why?',
    'What did José see in München?',
    'The alert "Datenbank nicht erreichbar" was new to them.',
    'Was it the cache or the pool?',
    'Jörg, what did the café team say?',
  ])('%s', (text) => {
    expect(isEnglish(text)).toBe(true);
  });
});

test('text too short to tell keeps its phrases and is not judged by its form', () => {
  expect(languageOf('db-1 restarted')).toBe('unsure');
  expect(languageOf('')).toBe('unsure');
  expect(hintsFor('db-1 finally restarted', 'timeline')).toHaveLength(1);
  expect(hintsFor('Primary restarted twice yesterday?', 'question')).toEqual([]);
});
