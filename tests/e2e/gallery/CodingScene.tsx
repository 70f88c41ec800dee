import { useState } from 'react';
import { Alert } from '../../../client/ui/Alert.tsx';
import { Button } from '../../../client/ui/Button.tsx';
import { Card } from '../../../client/ui/Card.tsx';
import { HighlightedText, type HighlightSpan } from '../../../client/ui/HighlightedText.tsx';
import { PageHeader } from '../../../client/ui/PageHeader.tsx';
import { Stack } from '../../../client/ui/Stack.tsx';
import { SummaryList } from '../../../client/ui/SummaryList.tsx';
import { Tabs } from '../../../client/ui/Tabs.tsx';
import { TextArea } from '../../../client/ui/TextArea.tsx';
import { TwoPane } from '../../../client/ui/TwoPane.tsx';
import type { SceneProps } from './scene.ts';
import { StaffFrame } from './StaffFrame.tsx';

/** An analyst's desk: the text with overlapping marks, and the panel beside it. */
export function CodingScene({ words, language }: SceneProps) {
  const [selected, setSelected] = useState('b');
  const [tab, setTab] = useState<'signals' | 'answers'>('signals');
  const [memo, setMemo] = useState('');
  const spans: HighlightSpan[] = [
    { id: 'a', start: 0, end: 22, category: 'helping', label: words.helping },
    { id: 'b', start: 12, end: 40, category: 'mixed', label: words.mixed },
    { id: 'c', start: 46, end: 58, category: 'neutral', label: words.neutral },
    { id: 'd', start: 70, end: 96, category: 'hindering', label: words.hindering },
  ];
  return (
    <StaffFrame words={words} current={1}>
      <PageHeader eyebrow={words.round} title={words.signals} />
      <TwoPane
        asideLabel={words.mark}
        sticky
        aside={
          <Card as="div">
            <Tabs
              label={words.signals}
              selected={tab}
              onSelect={setTab}
              tabs={[
                {
                  id: 'signals',
                  label: words.signals,
                  panel: (
                    <Stack>
                      <TextArea
                        label={words.memo}
                        optional={words.optional}
                        rows={2}
                        value={memo}
                        onValue={setMemo}
                      />
                      <Button variant="primary" wide icon="check">
                        {words.mark}
                      </Button>
                    </Stack>
                  ),
                },
                {
                  id: 'answers',
                  label: words.answersTab,
                  panel: (
                    <SummaryList
                      items={[
                        {
                          id: '1',
                          term: words.felt,
                          value: words.feelings[3],
                          action: <Button>{words.edit}</Button>,
                        },
                        { id: '2', term: words.help, value: words.answers[1] },
                      ]}
                    />
                  ),
                },
              ]}
            />
          </Card>
        }
      >
        <Card as="article">
          <HighlightedText
            text={words.story}
            spans={spans}
            selectedId={selected}
            onSelect={(ids) => setSelected(ids[0] ?? '')}
            lang={language}
          />
        </Card>
        <Alert type="info" title={words.received}>
          {words.savedHint}
        </Alert>
        <Alert type="warning" title={words.waiting} actions={<Button>{words.edit}</Button>}>
          {words.savedHint}
        </Alert>
        <Alert type="error" title={words.refused}>
          {words.savedHint}
        </Alert>
      </TwoPane>
    </StaffFrame>
  );
}
