/** A team's own templates, kept in this browser and nowhere else. */
export interface OwnTemplate {
  readonly name: string;
  readonly markdown: string;
}

const place = 'ss.templates';
const atMost = 20;

export function ownTemplates(): readonly OwnTemplate[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isOne) : [];
  } catch {
    return [];
  }
}

/** The newest first; one of the same name takes the place of the older. Not kept where the browser keeps nothing. */
export function keepTemplate(template: OwnTemplate): void {
  write([template, ...ownTemplates().filter(({ name }) => name !== template.name)].slice(0, atMost));
}

export function forgetTemplate(name: string): void {
  write(ownTemplates().filter((each) => each.name !== name));
}

function write(all: readonly OwnTemplate[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(all));
  } catch {
    // Private windows and full stores keep nothing; the template was used all the same.
  }
}

function isOne(value: unknown): value is OwnTemplate {
  if (typeof value !== 'object' || value === null) return false;
  const { name, markdown } = value as Record<string, unknown>;
  return typeof name === 'string' && typeof markdown === 'string';
}
