/** The command list and the key sheet, where they are the same on every screen. Words: ui.md §9. */

export const commandWords = {
  open: 'Commands',
  label: 'Find a command or a place',
  none: 'Nothing of that name. Try another word.',
  go: 'Go to',
  screen: 'Screen',
  device: 'This device',
  keys: 'Keys',
  prepare: 'Preparation',
  live: 'The meeting',
  record: 'The record',
  archive: 'Archive of published records',
  home: 'All retrospectives',
  start: 'Start one now',
  markdown: 'Copy as Markdown',
  markdownAbout: 'The record as it is now, with roles instead of names',
  markdownDone: 'Copied as Markdown.',
  themeSystem: 'Colours as the system',
  themeLight: 'Light colours',
  themeDark: 'Dark colours',
  inUse: 'In use',
  textLarge: 'Larger text',
  textUsual: 'Text in its usual size',
  themeSearch: 'theme appearance mode',
  textSearch: 'text size zoom big font',
} as const;

export const keyWords = {
  everywhere: 'Everywhere',
  sheet: 'This sheet',
  commands: 'Commands',
  markdown: 'Copy as Markdown',
  region: 'Next region',
  close: 'Close, or leave a field',
} as const;
