/**
 * The least number of stories under a number that leaves the room of those who may read the stories: ten, the
 * usual threshold of output checks (ONS; Washington DOH). A municipality may only go up.
 */
export const PUBLICATION_THRESHOLD = 10;

export const isPublishable = (n: number, threshold = PUBLICATION_THRESHOLD): boolean => n >= threshold;
