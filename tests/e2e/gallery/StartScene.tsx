import { useState } from 'react';
import { Alert } from '../../../client/ui/Alert.tsx';
import { ChoiceCards } from '../../../client/ui/ChoiceCards.tsx';
import { CodeText } from '../../../client/ui/CodeText.tsx';
import { CopyButton } from '../../../client/ui/CopyButton.tsx';
import { Heading } from '../../../client/ui/Heading.tsx';
import { LanguageSwitch } from '../../../client/ui/LanguageSwitch.tsx';
import { Link } from '../../../client/ui/Link.tsx';
import { LinkButton } from '../../../client/ui/LinkButton.tsx';
import { Notice } from '../../../client/ui/Notice.tsx';
import { Paragraph } from '../../../client/ui/Paragraph.tsx';
import { QrCode } from '../../../client/ui/QrCode.tsx';
import { Stack } from '../../../client/ui/Stack.tsx';
import { TellerShell } from '../../../client/ui/TellerShell.tsx';
import { Illustration } from '../../../client/ui/Illustration.tsx';
import { languages, type SceneProps } from './scene.ts';

/** A resident's first and last screen. */
export function StartScene({ words, language }: SceneProps) {
  const [current, setCurrent] = useState(language);
  return (
    <TellerShell
      product={words.product}
      organisation={words.organisation}
      skipLabel={words.skip}
      notice={<Notice>{words.notice}</Notice>}
      language={
        <LanguageSwitch
          label={words.languages}
          languages={languages}
          current={current}
          onChoose={setCurrent}
        />
      }
      footer={<Link href="#privacy">{words.privacy}</Link>}
      actions={
        <LinkButton href="#verder" iconEnd="arrow">
          {words.tell}
        </LinkButton>
      }
    >
      <Illustration scene="listen" />
      <Heading level={1}>{words.start}</Heading>
      <Paragraph variant="lead">{words.lead}</Paragraph>
      <ChoiceCards
        ways={[
          { id: 'tell', title: words.tell, description: words.tellHint, icon: 'speech', href: '#tell' },
          { id: 'code', title: words.code, description: words.codeHint, icon: 'qr', onChoose: () => {} },
        ]}
      />
      <Alert type="ok" title={words.saved}>
        {words.savedHint}
      </Alert>
      <Stack gap="sm">
        <Heading level={2} size={3}>
          {words.receipt}
        </Heading>
        <CodeText code="7K3M9PQ2XTRA4B5CD8EF" groups={[4, 4, 4, 4, 4]} />
        <Stack row>
          <CopyButton text="7K3M" label={words.copy} copiedLabel={words.copied} failedLabel={words.failed} />
        </Stack>
        <QrCode text="MV1:7K3M9PQ2XTRA4B5CD8EF" label={words.qr} />
      </Stack>
    </TellerShell>
  );
}
