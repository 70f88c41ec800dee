/** The addresses of administration. */
export const adminPaths = {
  rounds: '/beheer',
  newRound: '/beheer/rondes/nieuw',
  round: (roundId: string) => `/beheer/rondes/${roundId}`,
  event: (roundId: string, eventId: string) => `/beheer/rondes/${roundId}/gelegenheden/${eventId}`,
  feedback: (roundId: string) => `/beheer/rondes/${roundId}/terugkoppeling`,
  tablets: '/beheer/tablets',
  tablet: (tabletId: string) => `/beheer/tablets/${tabletId}`,
  tabletReport: (tabletId: string) => `/beheer/tablets/${tabletId}/verslag`,
  aside: '/beheer/apart',
  asideItem: (setAsideId: string) => `/beheer/apart/${setAsideId}`,
  story: (storyId: string) => `/duiden/${storyId}`,
  people: '/beheer/mensen',
  handIn: '/inleveren',
} as const;

/** What residents scan or type at an event. */
export const tellingAddress = (eventCode: string): string => `${location.origin}/vertel/${eventCode}`;

/** A one-time link: the token stands behind `#`, so that no server and no proxy writes it down. */
export const signInAddress = (token: string): string => `${location.origin}/aanmelden#${token}`;
