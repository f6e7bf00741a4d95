/**
 * JSON Schema of our own parsers, for the API's description: what is documented is what is checked. It knows the
 * schemas that /api/v1 uses and throws on any other, so a new one is noticed by the first test.
 */
import type * as v from 'valibot';

type Schema = Readonly<Record<string, unknown>>;

interface Part {
  readonly kind: string;
  readonly type: string;
  readonly requirement?: unknown;
  readonly description?: string;
}

interface Node extends Part {
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

export function jsonSchemaOf(schema: v.GenericSchema): Schema {
  return schemaOf(schema as unknown as Node);
}

function schemaOf(node: Node): Schema {
  const [first, ...rest] = node.pipe ?? [];
  // The first piece of a pipe is a schema, maybe with a pipe of its own.
  const base = first === undefined ? plain(node) : schemaOf(first);
  return rest.reduce<Schema>((all, part) => ({ ...all, ...ruleOf(part, node.type) }), base);
}

function plain(node: Node): Schema {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { type: 'string', enum: node.options };
    case 'nullable':
      return { anyOf: [schemaOf(wrapped(node)), { type: 'null' }] };
    case 'optional':
      return schemaOf(wrapped(node));
    case 'array':
      if (node.item === undefined) break;
      return { type: 'array', items: schemaOf(node.item) };
    case 'union':
      return { anyOf: (node.options as readonly Node[]).map(schemaOf) };
    case 'object': {
      const entries = Object.entries(node.entries ?? {});
      const required = entries.filter(([, entry]) => entry.type !== 'optional').map(([name]) => name);
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, entry]) => [name, schemaOf(entry)])),
        ...(required.length === 0 ? {} : { required }),
      };
    }
  }
  throw new Error(`jsonSchemaOf: no JSON Schema for ${node.type}`);
}

function wrapped(node: Node): Node {
  if (node.wrapped === undefined) throw new Error(`jsonSchemaOf: ${node.type} wraps nothing`);
  return node.wrapped;
}

/** @param of type of the schema the rule belongs to */
function ruleOf({ type, requirement, description }: Part, of: string): Schema {
  const list = of === 'array';
  switch (type) {
    case 'description':
      return { description };
    case 'min_length':
      return list ? { minItems: requirement } : { minLength: requirement };
    case 'max_length':
      return list ? { maxItems: requirement } : { maxLength: requirement };
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    // Said in the description beside it.
    case 'trim':
    case 'check':
      return {};
  }
  throw new Error(`jsonSchemaOf: no JSON Schema for the rule ${type}`);
}
