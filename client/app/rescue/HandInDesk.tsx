import { useMemo } from 'react';
import type { CallOptions } from '../../api/call.ts';
import { PageTitle } from '../../text/PageTitle.tsx';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { HandInCard } from './HandInCard.tsx';
import { isReady } from './hand-in-file.ts';
import { useHandIn } from './use-hand-in.ts';

/** The desk at which rescue files are handed in, for a colleague or at a tablet. `sign`: the tablet's. */
export function HandInDesk({ sign }: Pick<CallOptions, 'sign'>) {
  return (
    <PageText language="nl" catalogues={['public', 'rescue']}>
      <Desk sign={sign} />
    </PageText>
  );
}

function Desk({ sign }: Pick<CallOptions, 'sign'>) {
  const { t } = useText();
  const options = useMemo(() => (sign ? { sign } : {}), [sign]);
  const { files, choose, handIn, handInAll, cancel, remove } = useHandIn(options);
  return (
    <Stack gap="lg">
      <PageTitle>{t('rescue.title')}</PageTitle>
      <PageHeader title={t('rescue.title')} lead={t('rescue.lead')} />
      <FilePicker
        label={t('rescue.choose')}
        hint={t('rescue.choose.hint')}
        accept=".mvt,application/octet-stream"
        onFiles={choose}
      />
      {files.filter(isReady).length > 1 && (
        <div>
          <Button variant="primary" icon="send" onClick={() => void handInAll()}>
            {t('rescue.all')}
          </Button>
        </div>
      )}
      {files.length > 0 && (
        <ul className="mv-rescue" role="list" aria-label={t('rescue.files')}>
          {files.map((file) => (
            <HandInCard
              key={file.id}
              file={file}
              onHandIn={() => void handIn(file)}
              onCancel={() => cancel(file)}
              onRemove={() => remove(file)}
            />
          ))}
        </ul>
      )}
    </Stack>
  );
}
