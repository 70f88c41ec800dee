import type { Endpoint } from '../../shared/api/endpoint.ts';
import { endpoints } from '../../shared/api/endpoints.ts';
import { ProblemBody } from '../../shared/api/problem.ts';
import { API_BASE, API_VERSION } from '../../shared/api/version.ts';
import type { Caller } from '../../shared/model/actor.ts';
import { permissions } from '../../shared/rules/permission.ts';
import { problemsOf } from './openapi-problems.ts';
import { type JsonSchema, schemaTranslator } from './openapi-schemas.ts';
import { sessionCookieName } from './session-cookie.ts';

export type OpenApiOptions = {
  /** Scheme, host and port of this service, without a path. */
  origin: string;
  contact: { name: string; email: string; url: string };
};

type Translator = ReturnType<typeof schemaTranslator>;

/** The API described in OpenAPI 3.1, as the NL API Design Rules 2.2 ask: all of it comes from the table. */
export const openApiDocument = ({ origin, contact }: OpenApiOptions): JsonSchema => {
  const translator = schemaTranslator();
  translator.translate(ProblemBody, 'output');
  const paths: Record<string, JsonSchema> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const operation = operationOf(name, endpoint, translator);
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Meevertellen',
      version: API_VERSION,
      description: "From a resident's story to the council's indicator, and back to the resident.",
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
      contact,
    },
    servers: [{ url: `${origin}${API_BASE}` }],
    tags: [...new Set(Object.values(endpoints).map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: translator.components,
      headers: API_VERSION_HEADER,
      securitySchemes: securitySchemesFor(origin),
    },
  };
};

const API_VERSION_HEADER = {
  ApiVersion: {
    description: 'The full version of the API',
    schema: { type: 'string', example: API_VERSION },
  },
};

const HEADERS = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };

const securitySchemesFor = (origin: string) => ({
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookieName(origin.startsWith('https:')),
    description: 'The session of a member of staff; starts with signing in',
  },
  tablet: {
    type: 'apiKey',
    in: 'header',
    name: 'Signature',
    description:
      "The signature of an enrolled tablet (RFC 9421, named `device`, by the tablet's ECDSA P-256 key)",
  },
});

const operationOf = (name: string, endpoint: Endpoint, { translate }: Translator): JsonSchema => {
  const parameters = [
    ...parametersOf('path', endpoint.params, translate),
    ...parametersOf('query', endpoint.query, translate),
  ];
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    security: securityOf(permissions[endpoint.act]),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body === null
      ? {}
      : { requestBody: { required: true, content: jsonOf(translate(endpoint.body, 'input')) } }),
    responses: {
      [endpoint.status]: {
        description: endpoint.status === 204 ? 'Done' : endpoint.status === 201 ? 'Made' : 'The answer',
        headers: HEADERS,
        ...(endpoint.answer === null ? {} : { content: jsonOf(translate(endpoint.answer, 'output')) }),
      },
      ...Object.fromEntries(problemsOf(endpoint).map(([status, titles]) => [status, problemOf(titles)])),
    },
  };
};

const jsonOf = (schema: JsonSchema) => ({ 'application/json': { schema } });

const problemOf = (titles: readonly string[]): JsonSchema => ({
  description: titles.join('; or: '),
  headers: HEADERS,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** Parameters are described as they are once parsed: a number in a query is a number. */
const parametersOf = (
  where: 'path' | 'query',
  schema: Endpoint['params'],
  translate: Translator['translate'],
): JsonSchema[] => {
  if (schema === null) return [];
  const { properties = {}, required = [] } = translate(schema, 'output') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, own]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: own,
  }));
};

const securityOf = (callers: readonly Caller[]): JsonSchema[] => [
  ...(callers.includes('nobody') ? [{}] : []),
  ...(callers.includes('analyst') || callers.includes('coordinator') ? [{ session: [] }] : []),
  ...(callers.includes('tablet') ? [{ tablet: [] }] : []),
];
