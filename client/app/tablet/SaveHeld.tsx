import { selectHeld } from '../../local/rescue-file.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';
import { saveRescueFile } from '../device/save-rescue-file.ts';
import { useAct } from '../device/use-act.ts';

/** For when the server lost what it had, and this tablet cannot reach it to send that again. */
export function SaveHeld() {
  const { t } = useText();
  const saving = useAct();
  const keepHeld = () => saving.run(async () => saveRescueFile(await selectHeld(db)));
  return (
    <Disclosure summary={t('outbox.held')}>
      <Stack gap="md">
        <Paragraph>{t('outbox.held.text')}</Paragraph>
        {saving.failed && <Alert type="error" live="alert" title={t('outbox.keep-failed')} />}
        <Stack row>
          <Button icon="download" onClick={() => void keepHeld()}>
            {t('outbox.held.keep')}
          </Button>
        </Stack>
      </Stack>
    </Disclosure>
  );
}
