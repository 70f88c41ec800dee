import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { firstStationOf, may, stationAt, stationsOf } from '../../../../client/app/staff/stations.ts';
import { Staff, type Role } from '../../../../shared/model/staff.ts';

const somebody = (role: Role) =>
  Staff.parse({
    id: uuidv7(),
    organisationId: uuidv7(),
    name: 'Noor',
    email: 'noor@voorbeeldstad.example',
    role,
  });

const pathsOf = (role: Role) => stationsOf(somebody(role)).map(({ path }) => path);

describe('the stations', () => {
  it('are those with something to do for the role', () => {
    expect(pathsOf('analyst')).toEqual(['/duiden', '/inzicht']);
    expect(pathsOf('coordinator')).toEqual(['/duiden', '/inzicht', '/beheer']);
  });

  it('begin for a coordinator at the rounds, for an analyst at the stories', () => {
    expect(firstStationOf(somebody('coordinator'))).toBe('/beheer');
    expect(firstStationOf(somebody('analyst'))).toBe('/duiden');
  });

  it('hold what a role may do, by the one table of permissions', () => {
    expect(may(somebody('analyst'), 'feedback.publish')).toBe(false);
    expect(may(somebody('coordinator'), 'feedback.publish')).toBe(true);
  });

  it.each([
    ['/duiden', '/duiden'],
    ['/duiden/0190', '/duiden'],
    ['/beheer/rondes/nieuw', '/beheer'],
  ])('are found by the address: %s lies in %s', (address, station) => {
    expect(stationAt(address)?.path).toBe(station);
  });

  it.each(['/', '/duidenis', '/terug'])('do not hold %s', (address) => {
    expect(stationAt(address)).toBeUndefined();
  });
});
