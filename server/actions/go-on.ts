import type { Service } from './service.ts';

/** Does one thing of several: what goes wrong with it is reported, and keeps none of the others from being done. */
export const goOn = async (
  { report }: Pick<Service, 'report'>,
  doing: string,
  work: () => Promise<unknown>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    report(error, doing);
  }
};
