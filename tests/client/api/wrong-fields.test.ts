import { describe, expect, it } from 'vitest';
import { wrongFields } from '../../../client/api/wrong-fields.ts';
import { sessionEndpoints } from '../../../shared/api/session.ts';

const newcomer = sessionEndpoints.addStaff.body;

describe('the wrong fields of a draft', () => {
  it('are named once each, all of them', () => {
    expect(wrongFields(newcomer, { name: '', email: 'nobody', role: 'mayor' })).toEqual([
      'name',
      'email',
      'role',
    ]);
  });

  it('are none when the server would take it', () => {
    expect(wrongFields(newcomer, { name: 'Noor', email: 'noor@a.example', role: 'analyst' })).toEqual([]);
  });
});
