import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { sessionEndpoints } from '../../shared/api/session.ts';
import { Role } from '../../shared/model/staff.ts';
import { ask } from '../api/ask.ts';
import { wrongFields } from '../api/wrong-fields.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFaults } from '../ui/use-faults.ts';
import type { HandedLink } from './LinkDialog.tsx';
import { RefusalAlert } from './RefusalAlert.tsx';

interface AddStaffDialogProps {
  open: boolean;
  onClose: () => void;
  onAdded: (added: HandedLink) => void;
}

export function AddStaffDialog({ open, onClose, onAdded }: AddStaffDialogProps) {
  const { t } = useText();
  return (
    <Dialog open={open} onClose={onClose} title={t('admin.people.add')} closeLabel={t('form.close')} keep>
      <StaffForm onCancel={onClose} onAdded={onAdded} />
    </Dialog>
  );
}

const fields = ['name', 'email', 'role'] as const;

function StaffForm(props: { onCancel: () => void; onAdded: (added: HandedLink) => void }) {
  const { t } = useText();
  const queries = useQueryClient();
  const faults = useFaults<(typeof fields)[number]>();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('analyst');
  const draft = { name, email: email.trim(), role };
  const add = useMutation({
    mutationFn: () => ask('addStaff', { body: draft }),
    onSuccess: async (added) => {
      await queries.invalidateQueries({ queryKey: ['listStaff'] });
      props.onAdded(added);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongFields(sessionEndpoints.addStaff.body, draft);
    const found = fields.filter((field) => wrong.includes(field));
    const words = found.map((field) => [field, t(`admin.people.fault.${field}`)]);
    if (faults.attempt(Object.fromEntries(words)) && !add.isPending) add.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary level={3} title={t('form.faults')} {...faults.summary} />
        <RefusalAlert error={add.error} />
        <TextInput
          {...faults.field('name')}
          label={t('admin.people.name')}
          autoComplete="off"
          value={name}
          onValue={setName}
        />
        <TextInput
          {...faults.field('email')}
          label={t('admin.people.email')}
          type="email"
          dir="ltr"
          autoComplete="off"
          value={email}
          onValue={setEmail}
        />
        <RadioGroup
          {...faults.field('role')}
          label={t('admin.people.role')}
          value={role}
          onValue={setRole}
          choices={Role.options.map((one) => ({
            value: one,
            label: t(`role.${one}`),
            description: t(`role.${one}.about`),
          }))}
        />
        <Stack row gap="sm">
          <Button type="submit" variant="primary" busy={add.isPending} busyLabel={t('form.busy')}>
            {t('admin.people.submit')}
          </Button>
          <Button variant="subtle" onClick={props.onCancel}>
            {t('form.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
