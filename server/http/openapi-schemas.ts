import * as z from 'zod/mini';
import { InvalidParam, ProblemBody } from '../../shared/api/problem.ts';
import { SubmissionOutcome } from '../../shared/api/intake.ts';
import { RoundWithCounts } from '../../shared/api/round.ts';
import { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { Code } from '../../shared/model/code.ts';
import { Consent, ConsentText } from '../../shared/model/consent.ts';
import { Envelope } from '../../shared/model/envelope.ts';
import { Event } from '../../shared/model/event.ts';
import { Feedback } from '../../shared/model/feedback.ts';
import { Framework } from '../../shared/model/framework.ts';
import { Indicator } from '../../shared/model/indicator.ts';
import { Keyset, KeysetIssue, SignedKeyset } from '../../shared/model/keyset.ts';
import { LocalText } from '../../shared/model/local-text.ts';
import { Organisation } from '../../shared/model/organisation.ts';
import { Questionnaire } from '../../shared/model/questionnaire.ts';
import { Round } from '../../shared/model/round.ts';
import { Signal } from '../../shared/model/signal.ts';
import { Staff } from '../../shared/model/staff.ts';
import { StorySummary } from '../../shared/model/story.ts';
import { Tablet } from '../../shared/model/tablet.ts';
import { TellingForm } from '../../shared/model/telling-form.ts';

/** A schema in the dialect of OpenAPI 3.1, which is JSON Schema 2020-12. */
export type JsonSchema = Record<string, unknown>;

/** The nouns that the document names once and refers to wherever they occur. */
const nouns = {
  Acknowledgement,
  Code,
  Consent,
  ConsentText,
  Envelope,
  Event,
  Feedback,
  Framework,
  Indicator,
  InvalidParam,
  Keyset,
  KeysetIssue,
  LocalText,
  Organisation,
  Problem: ProblemBody,
  Questionnaire,
  Round,
  RoundWithCounts,
  Signal,
  SignedKeyset,
  Staff,
  StorySummary,
  SubmissionOutcome,
  Tablet,
  TellingForm,
};

const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(nouns)) names.add(schema, { id });

/** Translates schemas for one document, and gathers the nouns that they mention. */
export const schemaTranslator = () => {
  const components: Record<string, JsonSchema> = {};
  return {
    components,
    translate: (schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema => {
      const {
        $schema: _dialect,
        $defs,
        ...own
      } = z.toJSONSchema(schema, {
        io,
        metadata: names,
        override: ({ jsonSchema }) => plainly(jsonSchema, io),
      });
      for (const [name, definition] of Object.entries($defs ?? {})) {
        components[name] = withComponentRefs(withoutId(definition));
      }
      return withComponentRefs(own);
    },
  };
};

/**
 * Leaves out what a reader has no use for: the pattern that a format stands for already, and the bounds of whole
 * numbers in JavaScript. An answer may get further fields within a version, so none is closed.
 */
const plainly = (schema: JsonSchema, io: 'input' | 'output'): void => {
  if (schema['format'] !== undefined) delete schema['pattern'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (io === 'output' && schema['additionalProperties'] === false) delete schema['additionalProperties'];
};

const withoutId = ({ id: _id, ...definition }: JsonSchema): JsonSchema => definition;

/** `#/$defs/Round` of a schema by itself is `#/components/schemas/Round` of the document. */
const withComponentRefs = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
