/** The names of the forms, apart from what writes them: a browser asks for a form and never writes one. */
export const exportFormats = ['markdown', 'html', 'rich', 'wiki', 'json', 'events', 'actions'] as const;
export type ExportFormat = (typeof exportFormats)[number];
