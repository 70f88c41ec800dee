/** The version of the API: in every answer's `API-Version`, and in openapi.json (semver). */
export const API_VERSION = '1.0.0';
export const API_BASE = '/api/v1';
