/** The keys everybody has (ui.md §9); each screen adds its own. */
export const shellKeys = {
  sheet: { id: 'keys', keys: '?' },
  commands: 'Mod+K',
  markdown: 'Mod+Shift+C',
  region: 'F6',
} as const;
