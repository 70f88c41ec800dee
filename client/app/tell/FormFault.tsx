import { Link as RouteLink } from 'wouter';
import { TellerFrame } from '../../capture/TellerFrame.tsx';
import type { TellerMessageId } from '../../text/message-id.ts';
import { PageTitle } from '../../text/PageTitle.tsx';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Scene } from '../../ui/Illustration.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PhoneFooter } from './PhoneFooter.tsx';
import { ReaderLanguages } from './ReaderLanguages.tsx';
import type { FormFaultKind } from './use-form.ts';

const words: Record<FormFaultKind, { scene: Scene; title: TellerMessageId; text: TellerMessageId }> = {
  unknown: { scene: 'search', title: 'phone.unknown.title', text: 'phone.unknown.text' },
  offline: { scene: 'offline', title: 'phone.offline.title', text: 'phone.offline.text' },
  problem: { scene: 'search', title: 'phone.problem.title', text: 'phone.problem.text' },
  untrusted: { scene: 'offline', title: 'phone.untrusted.title', text: 'phone.untrusted.text' },
};

/** There is no form to tell with: says why, and what to do. */
export function FormFault({
  fault,
  code,
  again,
}: {
  fault: FormFaultKind;
  code: string;
  again?: () => void;
}) {
  const { t } = useText();
  const { scene, title, text } = words[fault];
  return (
    <TellerFrame form={null} language={<ReaderLanguages />} footer={<PhoneFooter />}>
      <PageTitle>{t(title)}</PageTitle>
      <EmptyState
        scene={scene}
        level={1}
        title={t(title)}
        actions={
          <>
            {again && fault !== 'unknown' && (
              <Button variant="primary" onClick={again}>
                {t('phone.again')}
              </Button>
            )}
            <RouteLink href="/vertel" asChild>
              <LinkButton variant="secondary">{t('phone.unknown.other')}</LinkButton>
            </RouteLink>
          </>
        }
      >
        {t(text, { code })}
      </EmptyState>
    </TellerFrame>
  );
}
