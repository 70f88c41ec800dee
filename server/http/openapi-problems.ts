import type { Endpoint } from '../../shared/api/endpoint.ts';
import { type ProblemCode, problems } from '../../shared/api/problem.ts';
import type { Act } from '../../shared/rules/permission.ts';
import { permissions } from '../../shared/rules/permission.ts';

/** The refusals that an endpoint can give, as status and what each is called; they follow from its row. */
export const problemsOf = (endpoint: Endpoint): [status: string, titles: string[]][] => {
  const titles = new Map<number, string[]>();
  for (const code of codesOf(endpoint)) {
    const { status, title } = problems[code];
    titles.set(status, [...(titles.get(status) ?? []), title]);
  }
  return [...titles].map(([status, names]): [string, string[]] => [String(status), names]);
};

/** What the doors refuse where a code or password is given: some acts only. */
const OF_ACT: Partial<Record<Act, readonly ProblemCode[]>> = {
  'session.start': ['wrong-credentials', 'link-spent', 'too-many-requests'],
  'tablet.fetch-forms': ['tablet-revoked'],
  'tablet.report-standing': ['tablet-revoked'],
  'tablet.enrol': ['enrolment-spent', 'too-many-requests'],
  'receipt.consult': ['code-unknown', 'too-many-requests'],
  'story.submit': ['not-durable'],
  'signal.mark': ['text-changed'],
  'set-aside.decide': ['already-decided', 'does-not-fit', 'signals-stand', 'text-changed', 'cannot-undo'],
};

const codesOf = (endpoint: Endpoint): ProblemCode[] => {
  const writes = endpoint.method !== 'GET';
  const asks = endpoint.params !== null || endpoint.query !== null || endpoint.body !== null;
  const callers: readonly string[] = permissions[endpoint.act];
  return [
    ...(asks || writes ? (['invalid-input'] as const) : []),
    ...(callers.includes('nobody') ? [] : (['not-signed-in', 'signature-refused'] as const)),
    ...(callers.length < 4 ? (['not-allowed'] as const) : []),
    ...(writes ? (['cross-site'] as const) : []),
    ...(endpoint.params === null ? [] : (['not-found'] as const)),
    ...(endpoint.status === 201 && endpoint.body !== null ? (['already-exists'] as const) : []),
    ...(endpoint.body === null ? [] : (['too-large', 'wrong-media-type'] as const)),
    ...(OF_ACT[endpoint.act] ?? []),
    'internal',
  ];
};
