/** The addresses of a round's answers. */
export const feedbackPaths = {
  round: (roundId: string) => `/beheer/rondes/${roundId}`,
  desk: (roundId: string) => `/beheer/rondes/${roundId}/terugkoppeling`,
  write: (roundId: string, theme: string) => `/beheer/rondes/${roundId}/terugkoppeling/${theme}`,
  stories: (roundId: string, theme: string) =>
    `/duiden?${new URLSearchParams({ round: roundId, theme }).toString()}`,
  public: '/terug',
} as const;
