import type { EndpointName, Endpoints } from '../../shared/api/endpoints.ts';
import type { In, Out } from '../../shared/api/endpoint.ts';
import type { Actor } from '../../shared/model/actor.ts';

/**
 * Whom a request comes from. `refused`: it bears a signature that is no enrolled tablet's, so that its sender
 * counts as nobody.
 */
export type Identity = { actor: Actor; signature: 'none' | 'valid' | 'refused' };

/** The browser's session cookie: the token it sent, and what the answer does with the cookie. */
export type SessionCookie = { token: string | null; set(token: string): void; clear(): void };

/** A request that passed every gate. */
export type Call<Name extends EndpointName> = Identity & {
  params: Out<Endpoints[Name]['params']>;
  query: Out<Endpoints[Name]['query']>;
  body: Out<Endpoints[Name]['body']>;
  /** Stands for the network that the request came from, for limits; no address can be read from it. */
  network: string;
  session: SessionCookie;
};

/** What an endpoint answers; what its schema does not name is left out on the wire. */
export type Answer<Name extends EndpointName> = Endpoints[Name]['answer'] extends null
  ? void
  : In<Endpoints[Name]['answer']>;

export type Handler<Name extends EndpointName> = (call: Call<Name>) => Promise<Answer<Name>>;

/** Every endpoint of the table has its handler: one left out does not compile. */
export type Handlers = { [Name in EndpointName]: Handler<Name> };
