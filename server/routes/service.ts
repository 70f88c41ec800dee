import { selectHomeOrganisation } from '../store/organisation.ts';
import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';

/** `version` is the product's; `secure`: browsers reach this site in a secure context (design D14). */
export type ServiceFacts = { version: string; secure: boolean };

export const serviceRoutes = (service: Service, facts: ServiceFacts) =>
  ({
    getService: async () => {
      const { name, fictional } = await selectHomeOrganisation(service.store.read);
      return { service: 'meevertellen', organisation: name, fictional, ...facts };
    },
  }) satisfies Partial<Handlers>;
