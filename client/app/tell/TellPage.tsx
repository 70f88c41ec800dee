import { lazy } from 'react';
import { readEventCode } from '../../../shared/rules/event-code.ts';
import { useParams } from 'wouter';
import { useReaderLanguage } from '../../text/reader-language.ts';
import { PageText } from '../../text/TextProvider.tsx';
import { mayHoldSomething } from '../../local/store-name.ts';
import { PhoneTelling } from './PhoneTelling.tsx';
import { phoneStore } from './store.ts';

const EventCodeScreen = lazy(async () => ({
  default: (await import('./EventCodeScreen.tsx')).EventCodeScreen,
}));
const FormFault = lazy(async () => ({ default: (await import('./FormFault.tsx')).FormFault }));

// Asked for beside the words instead of after them: what lies here is shown without a network.
void mayHoldSomething().then((held) => (held ? phoneStore() : undefined));

/** `/vertel` and `/vertel/<code>`: a resident tells on an own phone. */
export default function TellPage() {
  const { code } = useParams();
  const [language] = useReaderLanguage();
  const event = readEventCode(code ?? '');
  if (event !== null) return <PhoneTelling key={event} code={event} />;
  return (
    <PageText language={language} catalogues={['teller']}>
      {code === undefined ? <EventCodeScreen /> : <FormFault fault="unknown" code={code} />}
    </PageText>
  );
}
