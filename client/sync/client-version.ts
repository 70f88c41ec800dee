/** Told to the server with every batch, so that it knows which app an odd one came from. */
export const CLIENT_VERSION = '0.2.0';
