import './PeoplePage.css';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Staff } from '../../shared/model/staff.ts';
import { ask } from '../api/ask.ts';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmailText } from '../ui/EmailText.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { AddStaffDialog } from './AddStaffDialog.tsx';
import { AdminNav } from './AdminNav.tsx';
import { LinkDialog, type HandedLink } from './LinkDialog.tsx';
import { RefusalAlert } from './RefusalAlert.tsx';

/** Who works here, and the one-time links by which they come in. */
export function PeoplePage() {
  const { t } = useText();
  const { staff } = useSuspenseQuery(queryOf('listStaff', {})).data;
  const [adding, setAdding] = useState(false);
  const [handed, setHanded] = useState<HandedLink | null>(null);
  const renew = useMutation({
    mutationFn: (person: Staff) => ask('renewSignInLink', { params: { staffId: person.id } }),
    onSuccess: (link, person) => setHanded({ staff: person, link }),
  });
  return (
    <>
      <PageTitle>{t('admin.people.title')}</PageTitle>
      <AdminNav />
      <PageHeader
        title={t('admin.people.title')}
        lead={t('admin.people.lead')}
        actions={
          <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('admin.people.add')}
          </Button>
        }
      />
      <RefusalAlert error={renew.error} />
      <ul className="mv-people" role="list">
        {staff.map((person) => (
          <Card
            key={person.id}
            as="li"
            level={2}
            title={person.name}
            meta={<StatusBadge tone="info">{t(`role.${person.role}`)}</StatusBadge>}
            footer={
              <Button
                icon="key"
                busy={renew.isPending && renew.variables.id === person.id}
                onClick={() => renew.mutate(person)}
              >
                {t('admin.people.renew')}
              </Button>
            }
          >
            <EmailText className="mv-people__email" address={person.email} />
          </Card>
        ))}
      </ul>
      <AddStaffDialog
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(added) => {
          setAdding(false);
          setHanded(added);
        }}
      />
      <LinkDialog handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}
