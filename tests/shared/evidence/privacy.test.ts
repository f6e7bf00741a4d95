import { describe, expect, test } from 'vitest';
import { cleanLink, removePrivate } from 'shared/evidence/privacy.ts';
import { drafts } from './reading.ts';

/** Put together here, so that no scanner takes a made-up secret for a real one. */
const made = (...parts: string[]) => parts.join('');

describe('what must not travel', () => {
  test.each([
    made('xox', 'b-123456789012-abcdefABCDEF'),
    made('xox', 'e-1-abcdef012345'),
    made('AK', 'IAABCDEFGHIJKLMNOP'),
    made('gh', 'p_abcdefghijklmnopqrstuvwxyz0123456789'),
    made('ey', 'JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'),
    'ana.lima+oncall@mail.example.org',
    '+49 171 1234567',
    '+1 (415) 555-2671',
    '(415) 555-2671',
    '030/123 45 67',
  ])('%s', (secret) => {
    expect(removePrivate(`before ${secret} after`)).toBe('before [removed] after');
  });

  test('what a name gives away', () => {
    expect(removePrivate('password=hunter2 and API_KEY: "abc 123" and Bearer abcdefgh12345678')).toBe(
      'password=[removed] and API_KEY: [removed] and Bearer [removed]',
    );
  });

  test.each([
    'DockerHub password: changed back to the previous value',
    'git@code.example:team/repo.git and @ana and agent@1.24.1',
    '2024-03-01 10:02:11 +0100 2024, 10.0.0.1:8080, build 20240301',
    'https://chat.example/archives/C0/p1747072166510619?thread_ts=1747072166.510619',
    'token bucket, secret santa, 555 of 2671',
  ])('kept: %s', (text) => {
    expect(removePrivate(text)).toBe(text);
  });

  test('links lose their secrets and keep the rest as written', () => {
    expect(cleanLink(made('https://f.example/a.png?t=xox', 'e-1-abcdef&w=2#x'))).toBe('https://f.example/a.png?w=2#x');
    expect(cleanLink('https://ana:pw@f.example/a?X-Amz-Signature=abc')).toBe('https://f.example/a');
    expect(cleanLink('https://f.example/a?from=1&to=2%20')).toBe('https://f.example/a?from=1&to=2%20');
  });

  test('neither text nor excerpt nor actor nor link', () => {
    const token = made('xox', 'p-1234-abcdefgh');
    const all = drafts(
      `- 10:00 ${token} from ana@x.example https://f.example/?token=abc\n\n\`\`\`\npassword=${token}\n\`\`\`\n`,
    );
    expect(JSON.stringify(all)).not.toMatch(/xoxp|ana@|token=abc/);
    expect(all[0]).toMatchObject({ links: ['https://f.example/'], excerpt: 'password=[removed]' });
  });
});
