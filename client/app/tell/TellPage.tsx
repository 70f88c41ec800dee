import { lazy } from 'react';
import { EventCode } from '../../../shared/model/event.ts';
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
  const event = EventCode.safeParse(code ?? '');
  if (event.success) return <PhoneTelling key={event.data} code={event.data} />;
  return (
    <PageText language={language} catalogues={['teller']}>
      {code === undefined ? <EventCodeScreen /> : <FormFault fault="unknown" code={code} />}
    </PageText>
  );
}
