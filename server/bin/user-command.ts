import { Command, InvalidArgumentError, Option } from 'commander';
import { EmailAddress, Role, StaffName } from '../../shared/model/staff.ts';
import { FIRST_LINK_LIFE_MS } from '../../shared/rules/session.ts';
import { drawSignInLink } from '../actions/sign-in-link.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';
import { withService } from './with-service.ts';

type Options = { email: string; name: string; role: Role; json: boolean };

/** `user create`: a member of staff, with the one-time link for the first visit. */
export const userCommand = (): Command =>
  new Command('user')
    .description('the people who may sign in')
    .addCommand(
      new Command('create')
        .description('add a member of staff and print the one-time sign-in link')
        .requiredOption(
          '--email <address>',
          'what they sign in with',
          parsed(EmailAddress, 'an e-mail address'),
        )
        .requiredOption(
          '--name <name>',
          'what colleagues see',
          parsed(StaffName, 'a name of 2 to 80 characters'),
        )
        .addOption(new Option('--role <role>', 'what they may do').choices(Role.options).default('analyst'))
        .option('--json', 'print one JSON document', false)
        .action(createUser),
    );

const createUser = async ({ json, ...draft }: Options): Promise<void> => {
  const { staff, url, expiresAt } = await withService(async ({ store, now }, config) => {
    const { id: organisationId } = await selectHomeOrganisation(store.read);
    const { link, kept } = drawSignInLink(now(), FIRST_LINK_LIFE_MS);
    const added = await store.run('addStaff', { kind: 'nobody' }, { ...draft, organisationId, link: kept });
    return { staff: added, url: `${config.baseUrl}/aanmelden#${link.token}`, expiresAt: link.expiresAt };
  });
  const { id, name, email, role } = staff;
  process.stdout.write(
    json
      ? `${JSON.stringify({ id, name, email, role, signInLink: url, expiresAt }, null, 2)}\n`
      : `${name} (${role}) signs in once, before ${expiresAt}, at:\n${url}\n`,
  );
};

function parsed<Value>(
  schema: { safeParse(given: unknown): { success: boolean; data?: Value } },
  what: string,
) {
  return (given: string): Value => {
    const result = schema.safeParse(given);
    if (!result.success || result.data === undefined) throw new InvalidArgumentError(`It must be ${what}.`);
    return result.data;
  };
}
