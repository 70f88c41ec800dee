import { useLiveQuery } from 'dexie-react-hooks';
import { Link as RouteLink } from 'wouter';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { SavedScreen } from '../../capture/SavedScreen.tsx';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { db } from '../device/device.ts';
import { StoryDelivery } from './StoryDelivery.tsx';

interface PhoneSavedProps {
  form: TellingForm;
  language: Language;
  storyId: StoryId;
  onAnother: () => void;
}

/** *Saved* on a resident's own phone, and honestly whether it was sent. */
export function PhoneSaved(props: PhoneSavedProps) {
  const item = useLiveQuery(() => db.outbox.get(props.storyId), [props.storyId]);
  return (
    <SavedScreen form={props.form} language={props.language} actions={<WaysOn onAnother={props.onAnother} />}>
      {item && <StoryDelivery item={item} />}
    </SavedScreen>
  );
}

function WaysOn({ onAnother }: { onAnother: () => void }) {
  const { t } = useText();
  return (
    <>
      <RouteLink href="/terug" asChild>
        <LinkButton>{t('saved.what-others')}</LinkButton>
      </RouteLink>
      <Button onClick={onAnother}>{t('saved.another')}</Button>
    </>
  );
}
