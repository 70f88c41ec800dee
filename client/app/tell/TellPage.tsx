import { EventCode } from '../../../shared/model/event.ts';
import { useParams } from 'wouter';
import { useReaderLanguage } from '../../text/reader-language.ts';
import { PageText } from '../../text/TextProvider.tsx';
import { EventCodeScreen } from './EventCodeScreen.tsx';
import { FormFault } from './FormFault.tsx';
import { PhoneTelling } from './PhoneTelling.tsx';

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
