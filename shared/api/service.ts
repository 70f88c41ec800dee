import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

/** Small enough to probe with: a captive portal cannot answer this by accident (capture.md, F20). */
export const ServiceInfo = z.object({
  service: z.literal('meevertellen'),
  version: z.string(),
  organisation: z.string(),
  fictional: z.boolean(),
  secure: z.boolean(),
});
export type ServiceInfo = z.infer<typeof ServiceInfo>;

export const serviceEndpoints = {
  getService: endpoint({
    method: 'GET',
    path: '/dienst',
    summary: 'Which service this is, and for which organisation',
    tag: 'Dienst',
    act: 'service.see',
    answer: ServiceInfo,
  }),
} as const;
