/** The description of /api/v1 for programs and their writers: OpenAPI 3.1, made from the operations themselves. */
import { refusal } from 'shared/protocol/v1/answers.ts';
import type { ApiReason } from 'shared/protocol/v1/answers.ts';
import { apiRefusals } from 'shared/sentences/api.ts';
import { statuses } from './answers.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { Operation } from './operation.ts';

const always: readonly ApiReason[] = ['token-missing', 'token-unknown', 'token-revoked', 'token-scope', 'too-fast'];

export function openApiOf(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Second Story',
      version: '1',
      description:
        'For programs: open a retro with its timeline, add events, read published records. Tokens are made by whoever runs the server (second-story token create). Each may do only what its scopes say: create, events, records. At most 120 requests a minute a token.',
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'sst_…, never in an address.' } },
      schemas: { Refusal: jsonSchemaOf(refusal) },
    },
  };
}

function described(operation: Operation): object {
  const { id, summary, about, scope, status, answer, texts = [], refusals } = operation;
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(operation.query ?? []).map((each) => ({
      name: each.name,
      in: 'query',
      description: each.about,
      schema: each.schema,
    })),
    ...(operation.method === 'post' ? [idempotencyKey] : []),
  ];
  const content = {
    'application/json': { schema: jsonSchemaOf(answer) },
    ...Object.fromEntries(texts.map((type) => [type, { schema: { type: 'string' } }])),
  };
  return {
    operationId: id,
    summary,
    description: `${about} Scope: ${scope}.`,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(operation.method === 'post' ? { requestBody: requestBody(operation.body) } : {}),
    responses: { [status]: { description: 'Done.', content }, ...refusalsOf([...always, ...refusals]) },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same request under the same key within 24 hours is carried out once.',
  schema: { type: 'string', pattern: '^[\\w.:-]{8,100}$' },
};

function requestBody(schema: Parameters<typeof jsonSchemaOf>[0]): object {
  return { required: true, content: { 'application/json': { schema: jsonSchemaOf(schema) } } };
}

/** One response a status, which names the reasons it may have. */
function refusalsOf(reasons: readonly ApiReason[]): Record<string, object> {
  const responses: Record<string, { description: string; content: object }> = {};
  for (const reason of new Set(reasons)) {
    const status = String(statuses[reason]);
    const line = `${reason}: ${apiRefusals[reason]}`;
    const before = responses[status]?.description;
    responses[status] = {
      description: before === undefined ? line : `${before}\n${line}`,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
    };
  }
  return responses;
}
