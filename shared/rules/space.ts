/** What a browser says of the room that it gives; in bytes. */
export interface Space {
  usage: number;
  quota: number;
}

/**
 * How much room a device has left. `tight`: it is time to send what waits. `full`: no recording begins any more, and
 * what is left is for text.
 */
export type Room = 'enough' | 'tight' | 'full';

const TIGHT = 0.7;
const FULL = 0.85;

/** Where a browser does not say, it is believed to have room: a write that fails says so by itself. */
export const roomIn = (space: Space | null): Room => {
  if (!space || space.quota <= 0) return 'enough';
  const used = space.usage / space.quota;
  if (used > FULL) return 'full';
  return used > TIGHT ? 'tight' : 'enough';
};
