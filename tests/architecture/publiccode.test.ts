import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { languages } from '../../shared/model/language.ts';
import { root } from './house.ts';

/** The standard of https://yml.publiccode.tools, version 0.7: every mandatory key, and the optional ones we use. */
const Contact = z.strictObject({
  name: z.string().check(z.minLength(1)),
  email: z.optional(z.email()),
  phone: z.optional(z.string()),
  affiliation: z.optional(z.string()),
});

const Contractor = z.strictObject({
  name: z.string().check(z.minLength(1)),
  until: z.iso.date(),
  email: z.optional(z.email()),
  website: z.optional(z.url()),
});

/** Each type asks for those who do the work; contractors may stand beside no other type. */
const Maintenance = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(Contact).check(z.minLength(1)),
  }),
  z.strictObject({
    type: z.literal('contract'),
    contractors: z.array(Contractor).check(z.minLength(1)),
    contacts: z.optional(z.array(Contact)),
  }),
  z.strictObject({ type: z.literal('none'), contacts: z.optional(z.array(Contact)) }),
]);

const Description = z.strictObject({
  shortDescription: z.string().check(z.minLength(1), z.maxLength(150), z.regex(/^[^\n]*$/)),
  longDescription: z.string().check(z.minLength(150), z.maxLength(10_000)),
  features: z.array(z.string()).check(z.minLength(1)),
  screenshots: z.optional(z.array(z.string().check(z.regex(/\.(png|jpg)$/)))),
});

/** BCP 47: the primary language cannot be left out. */
const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const standalone = ['mobile', 'iot', 'desktop', 'web', 'backend', 'other'].map(
  (kind) => `standalone/${kind}`,
);
const softwareTypes = standalone.concat('addon', 'library', 'configurationFiles');

const PublicCode = z.strictObject({
  publiccodeYmlVersion: z.string().check(z.regex(/^0\.7(\.\d+)?$/)),
  name: z.string().check(z.minLength(1)),
  url: z.url(),
  platforms: z.array(z.string()).check(z.minLength(1)),
  categories: z.optional(z.array(z.string())),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(softwareTypes),
  logo: z.optional(z.string().check(z.regex(/\.(svgz?|png)$/))),
  intendedAudience: z.optional(
    z.strictObject({
      countries: z.optional(z.array(z.string().check(z.regex(/^[A-Z]{2}$/)))),
      unsupportedCountries: z.optional(z.array(z.string().check(z.regex(/^[A-Z]{2}$/)))),
      scope: z.optional(z.array(z.string())),
    }),
  ),
  description: z
    .record(LanguageTag, Description)
    .check(z.refine((texts) => Object.keys(texts).length > 0, 'at least one language')),
  legal: z.strictObject({ license: z.string(), mainCopyrightOwner: z.optional(z.string()) }),
  maintenance: Maintenance,
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(LanguageTag).check(z.minLength(1)),
  }),
});

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const Anything = z.record(z.string(), z.unknown());
const given = Anything.parse(parse(read('publiccode.yml')));

test('publiccode.yml keeps to the standard', () => {
  const { error } = PublicCode.safeParse(given);
  expect(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []).toEqual([]);
});

test('it says what is so: the licence, the languages, and files that are there', () => {
  const { legal, localisation, logo, description } = PublicCode.parse(given);
  expect(legal.license).toBe(Anything.parse(JSON.parse(read('package.json')))['license']);
  expect(localisation.availableLanguages).toEqual(Object.keys(languages));
  const pictures = Object.values(description).flatMap(({ screenshots = [] }) => screenshots);
  expect([...pictures, ...(logo ? [logo] : [])].filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test.each([
  ['a short description of two lines', { description: { nl: { shortDescription: 'Een\ntwee' } } }],
  ['maintenance by nobody', { maintenance: { type: 'internal' } }],
  ['a status of our own', { developmentStatus: 'nearly' }],
  ['a key that the standard does not know', { licence: 'EUPL-1.2' }],
])('the check sees %s', (_fault, change) => {
  expect(PublicCode.safeParse({ ...given, ...change }).success).toBe(false);
});
